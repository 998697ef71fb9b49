package cincer.it;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.event.KeyEvent;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.JButtonFixture;
import org.assertj.swing.fixture.JListFixture;

/** A person at the pair dialog who knows the truth. */
final class PairDriver {

  /** The next pair takes answers after it has been visible for 200 ms. */
  private static final long ARMED_MILLIS = 300;
  private static final long MOST_MILLIS = 60_000;

  private final Robot robot;
  private final IntUnaryOperator truth;

  /** @param truth row (0-based) to its true label */
  PairDriver(Robot robot, IntUnaryOperator truth) {
    this.robot = robot;
    this.truth = truth;
  }

  /** Whether the dialog is open. */
  boolean isOpen() {
    return dialog() != null;
  }

  private Dialog dialog() {
    return Seen.window("cincer.pair").map(Dialog.class::cast).orElse(null);
  }

  /** Number of the question that waits; 0 if none does. One look: between two the window may have closed. */
  int question() {
    return on(() -> {
      if (!isShowing("apply") || !find("apply").isEnabled()) {
        return 0;
      }
      String text = text("progress");
      return text.startsWith("Question ") ? Integer.parseInt(text.split(" ")[1]) : 0;
    });
  }

  /** Waits for a question other than this one, or for the end; returns its number, or 0. */
  int next(int last, BooleanSupplier over) {
    long until = System.currentTimeMillis() + MOST_MILLIS;
    while (System.currentTimeMillis() < until) {
      int now = question();
      if (now != 0 && now != last) {
        sleep(ARMED_MILLIS);
        return question();
      } else if (over.getAsBoolean()) {
        return 0;
      }
      sleep(30);
    }
    throw new AssertionError("neither another question than " + last + " nor the end");
  }

  /** Says the truth with the keyboard alone. */
  void answerByKeys() {
    if (isRight()) {
      press(KeyEvent.VK_K);
      return;
    }
    chooseByKeys("left");
    if (isShowing("right")) {
      chooseByKeys("right");
    }
    press(KeyEvent.VK_ENTER);
  }

  /** Of many classes, those without a key are looked for by name; some others, too. */
  private void chooseByKeys(String side) {
    int place = place(side);
    boolean left = side.equals("left");
    String key = key(side, place);
    if (isShowing(side + ".classes") && (key.isEmpty() || row(side) % 3 == 0)) {
      press(left ? KeyEvent.VK_L : KeyEvent.VK_R);
      Seen.await("the focus", () -> on(() -> find(side + ".filter").isFocusOwner()));
      robot.enterText(name(side, place));
      press(KeyEvent.VK_ENTER);
    } else if (left) {
      press(KeyEvent.getExtendedKeyCodeForChar(key.charAt(0)));
    } else {
      robot.pressKey(KeyEvent.VK_ALT);
      press(KeyEvent.getExtendedKeyCodeForChar(key.charAt(0)));
      robot.releaseKey(KeyEvent.VK_ALT);
    }
  }

  /** The key that is shown with a class, without Alt; empty if there is none. */
  private String key(String side, int place) {
    if (isShowing(side + ".classes")) {
      JList<?> list = (JList<?>) find(side + ".classes");
      return on(() -> list.getModel().getElementAt(place).toString().replaceAll(".*, key=(.?),.*", "$1"));
    }
    return on(() -> find(side + ".class." + place).getAccessibleContext().getAccessibleName().replaceAll(".*, key (Alt\\+)?", ""));
  }

  private String name(String side, int place) {
    JList<?> list = (JList<?>) find(side + ".classes");
    return on(() -> list.getModel().getElementAt(place).toString().replaceAll(".*name=([^,]*),.*", "$1"));
  }

  /** Says the truth with the mouse alone. */
  void answerByMouse() {
    if (isRight()) {
      click("keepBoth");
      return;
    }
    choose("left");
    if (isShowing("right")) {
      choose("right");
    }
    click("apply");
  }

  private void choose(String side) {
    if (isShowing(side + ".classes")) {
      new JListFixture(robot, (JList<?>) find(side + ".classes")).clickItem(place(side));
    } else {
      robot.click(find(side + ".class." + truth.applyAsInt(row(side))));
    }
  }

  /** Where the true class stands among those that are shown. */
  private int place(String side) {
    int label = truth.applyAsInt(row(side));
    if (!isShowing(side + ".classes")) {
      return label;
    }
    JList<?> list = (JList<?>) find(side + ".classes");
    return on(() -> {
      for (int i = 0; i < list.getModel().getSize(); i++) {
        if (list.getModel().getElementAt(i).toString().contains("label=" + label + ",")) {
          return i;
        }
      }
      throw new AssertionError("no class " + label);
    });
  }

  /** Whether both labels are true. */
  boolean isRight() {
    return isRight("left") && (!isShowing("right") || isRight("right"));
  }

  private boolean isRight(String side) {
    int label = truth.applyAsInt(row(side));
    String now = text(side + ".label").substring("Labelled ".length());
    if (isShowing(side + ".classes")) {
      JList<?> list = (JList<?>) find(side + ".classes");
      int place = place(side);
      return on(() -> list.getModel().getElementAt(place).toString().contains("current=true"));
    }
    return on(() -> ((AbstractButton) find(side + ".class." + label)).getText().endsWith("Keep " + now));
  }

  /** Row (0-based) on a side. */
  int row(String side) {
    return Integer.parseInt(text(side + ".row").substring("Row ".length())) - 1;
  }

  void press(int key) {
    robot.pressAndReleaseKey(key);
  }

  void click(String button) {
    new JButtonFixture(robot, (JButton) find(button)).click();
  }

  String text(String label) {
    return on(() -> ((JLabel) find(label)).getText());
  }

  boolean isShowing(String name) {
    Dialog dialog = dialog();
    return dialog != null && !Seen.below(dialog, component -> name.equals(component.getName()) && component.isShowing()).isEmpty();
  }

  private Component find(String name) {
    return Seen.named(dialog(), name);
  }

  private static <T> T on(Callable<T> task) {
    return GuiActionRunner.execute(task);
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Presses a key twice, faster than any person reads. */
  static void pressTwice(int key) throws AWTException {
    java.awt.Robot hand = new java.awt.Robot();
    for (int i = 0; i < 2; i++) {
      hand.keyPress(key);
      hand.keyRelease(key);
    }
  }
}
