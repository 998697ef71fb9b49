package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;

/** One press answers one question. */
class KeysTest {

  @Test
  void whatIsUndoneWhileSomebodyWritesIsNoAnswer() {
    assertTrue(Keys.isWriting(new JTextField()) && Keys.isWriting(new JTextArea()));
    assertFalse(Keys.isWriting(new WrappedText(1)) || Keys.isWriting(new JTable()) || Keys.isWriting(null));
  }

  @Test
  void aPressOnWhatTakesKeysItselfDoesNotGiveThemToTheQuestion() {
    JPanel question = new JPanel();
    JComboBox<String> combo = new JComboBox<>(new String[] {"a"});
    WrappedText sentence = new WrappedText(1);
    for (Component one : new Component[] {new JTextField(), new JTextArea(), new JTable(), new JList<>(), combo, combo.getComponent(0), new JCheckBox()}) {
      question.add(one == combo.getComponent(0) ? combo : one);
      assertTrue(QuestionPanel.takesKeys(one, question), one.getClass().getName());
    }
    for (Component one : new Component[] {new JLabel(), new JPanel(), sentence, Theme.button("apply", "Apply", "Enter", () -> {})}) {
      question.add(one);
      assertFalse(QuestionPanel.takesKeys(one, question), one.getClass().getName());
    }
  }

  private final KeyRepeats repeats = new KeyRepeats();

  private boolean event(int id, int key, long millis) {
    return repeats.isRepeat(new KeyEvent(new JLabel(), id, millis, 0, id == KeyEvent.KEY_TYPED ? KeyEvent.VK_UNDEFINED : key,
        id == KeyEvent.KEY_TYPED ? 'k' : KeyEvent.CHAR_UNDEFINED));
  }

  @Test
  void aKeyHeldDownIsHeardOnceWherePressesRepeat() {
    assertFalse(event(KeyEvent.KEY_PRESSED, KeyEvent.VK_K, 0));
    assertFalse(event(KeyEvent.KEY_TYPED, KeyEvent.VK_K, 0));
    assertTrue(event(KeyEvent.KEY_PRESSED, KeyEvent.VK_K, 500));
    assertTrue(event(KeyEvent.KEY_TYPED, KeyEvent.VK_K, 500));
    assertFalse(event(KeyEvent.KEY_RELEASED, KeyEvent.VK_K, 600));
    assertFalse(event(KeyEvent.KEY_PRESSED, KeyEvent.VK_K, 700));
    assertFalse(event(KeyEvent.KEY_TYPED, KeyEvent.VK_K, 700));
  }

  @Test
  void aKeyHeldDownIsHeardOnceWhereReleasesRepeatToo() {
    assertFalse(event(KeyEvent.KEY_PRESSED, KeyEvent.VK_K, 0));
    assertFalse(event(KeyEvent.KEY_RELEASED, KeyEvent.VK_K, 660));
    assertTrue(event(KeyEvent.KEY_PRESSED, KeyEvent.VK_K, 660));
    assertTrue(event(KeyEvent.KEY_TYPED, KeyEvent.VK_K, 660));
    assertFalse(event(KeyEvent.KEY_RELEASED, KeyEvent.VK_K, 700));
    assertTrue(event(KeyEvent.KEY_PRESSED, KeyEvent.VK_K, 701));
    assertFalse(event(KeyEvent.KEY_RELEASED, KeyEvent.VK_K, 740));
    assertFalse(event(KeyEvent.KEY_PRESSED, KeyEvent.VK_K, 900));
  }

  @Test
  void aQuestionTakesAnAnswerOnlyAfterItWasVisibleForAMoment() {
    AtomicLong clock = new AtomicLong();
    AnswerGuard guard = new AnswerGuard(clock::get);
    assertFalse(guard.isArmed());
    guard.shown();
    clock.set(199_999_999);
    assertFalse(guard.isArmed());
    clock.set(200_000_000);
    assertTrue(guard.isArmed());
    guard.hidden();
    assertFalse(guard.isArmed());
  }
}
