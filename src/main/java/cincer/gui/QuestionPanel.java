package cincer.gui;

import cincer.Answer;
import cincer.Model;
import cincer.Suspicion;
import cincer.annotator.Conversation;
import cincer.annotator.Conversation.Moment;
import cincer.annotator.Conversation.Phase;
import cincer.explanation.Explainer;
import java.awt.AWTEvent;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;

/** A person is asked here, wherever it stands: follows one conversation from question to question. */
final class QuestionPanel extends JPanel implements PairActions {

  private static final long serialVersionUID = 1L;

  /** A wait that is shorter is not worth a word. */
  private static final int PATIENCE_MILLIS = 150;

  /** Where it stands. */
  interface Place {

    /** There is something to be asked, or another question. */
    void asks(String title);

    /** Nothing will be asked any more. */
    void over();

    /** Whether somebody can see it. */
    boolean isOpen();

    /** Whether keys that are pressed now are meant for it. */
    boolean hears();

    /** In which keys that are held down answer once. */
    Component scope();

    /** Somebody has pressed a button of the mouse in it. */
    default void pressed() {}
  }

  private final transient Conversation conversation;
  private final transient Place place;
  private final PairView view;
  private final OfferView offer = new OfferView(this);
  private final transient AnswerGuard guard = new AnswerGuard(System::nanoTime);
  private final transient KeyRepeats repeats = new KeyRepeats();
  private final transient KeyEventDispatcher keys = this::isHeldDown;
  private final Timer impatience = new Timer(PATIENCE_MILLIS, tick -> look());
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private final transient Runnable listener = this::refreshLater;
  private final transient Sentences sentences;
  private final transient ClassKeys keysOfClasses;
  private final transient Rankings rankings = new Rankings();
  private final transient Drafts drafts = new Drafts();
  private final transient AWTEventListener signs = this::sign;
  private int shown;
  private boolean unpainted;

  /** Opens as soon as a conversation needs somebody; on the thread that walks. */
  static void whenNeeded(Conversation conversation, Consumer<Conversation> opens) {
    AtomicBoolean opened = new AtomicBoolean();
    conversation.addListener(() -> {
      Phase phase = conversation.now().phase();
      if ((phase == Phase.ASKING || phase == Phase.OFFERING) && opened.compareAndSet(false, true)) {
        ImageSource.prepare(conversation.data(), conversation.presentation());
        SwingUtilities.invokeLater(() -> open(conversation, opens));
      }
    });
  }

  private static void open(Conversation conversation, Consumer<Conversation> opens) {
    try {
      opens.accept(conversation);
    } catch (RuntimeException | Error e) { // or somebody would wait for an answer for ever
      conversation.fail(e);
      throw e;
    }
  }

  QuestionPanel(Conversation conversation, Place place) {
    super(new CardLayout());
    this.conversation = conversation;
    this.place = place;
    sentences = new Sentences(conversation.data().classAttribute(), conversation.presentation().said());
    keysOfClasses = ClassKeys.of(conversation.data());
    view = new PairView(conversation.data(), conversation.presentation(), this, conversation.explainer() != null);
    view.whenSeen(evidence -> conversation.shows(shown, evidence));
    Keys.of(view, keysOfClasses, this::pause, place::hears);
    Keys.of(offer, this, place::hears);
    add(EvaluationNote.around(view, conversation, this), "pair");
    add(offer, "offer");
    impatience.setRepeats(false);
    conversation.addListener(listener);
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
    Toolkit.getDefaultToolkit().addAWTEventListener(signs, AWTEvent.KEY_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_MOTION_EVENT_MASK
        | AWTEvent.MOUSE_WHEEL_EVENT_MASK);
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
        lookAtTime();
      }
    });
  }

  /** A person's time runs from the first painting of a question on, as long as it can be seen. */
  private void lookAtTime() {
    if (!isShowing()) {
      conversation.watch().hidden();
    } else if (conversation.now().phase() == Phase.ASKING) {
      unpainted = true;
      repaint();
    }
  }

  private void sign(AWTEvent event) {
    conversation.watch().sign();
    if (event.getID() == MouseEvent.MOUSE_PRESSED && event.getSource() instanceof Component pressed && SwingUtilities.isDescendingFrom(pressed, this)
        && !takesKeys(pressed, this)) {
      place.pressed();
    }
  }

  /** Whether what somebody presses, or what it stands in up to {@code within}, takes the keys itself: it asks for them after this is heard of. */
  static boolean takesKeys(Component pressed, Component within) {
    for (Component one = pressed; one != null && one != within; one = one.getParent()) {
      boolean kind = one instanceof JTextComponent || one instanceof JComboBox || one instanceof JList || one instanceof JTable || one instanceof AbstractButton;
      if (kind && one.isFocusable() && one.isEnabled() && ((JComponent) one).isRequestFocusEnabled()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void paint(Graphics g) {
    super.paint(g);
    if (unpainted) {
      unpainted = false;
      conversation.watch().seen();
    }
  }

  /** The question. */
  PairView view() {
    return view;
  }

  /** Nobody knows any more which keys are held down. */
  void forgetKeys() {
    repeats.clear();
  }

  /** A key that is held down answers one question, but it may scroll, and it may write. */
  private boolean isHeldDown(KeyEvent event) {
    return SwingUtilities.isDescendingFrom(event.getComponent(), place.scope()) && repeats.isRepeat(event) && !event.isActionKey()
        && !(event.getComponent() instanceof JTextComponent);
  }

  private void refreshLater() {
    if (refreshing.compareAndSet(false, true)) {
      SwingUtilities.invokeLater(this::refresh);
    }
  }

  /** Shows how things stand. */
  void refresh() {
    refreshing.set(false);
    Moment now = conversation.now();
    if (now.phase() == Phase.ENDED || now.ending()) { // nothing will be asked here any more
      impatience.stop();
      conversation.removeListener(listener);
      KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
      Toolkit.getDefaultToolkit().removeAWTEventListener(signs);
      place.over();
    } else if (now.phase() == Phase.LOOKING) {
      guard.hidden();
      if (!impatience.isRunning()) {
        impatience.start();
      }
    } else if (now.serial() != shown) {
      shown = now.serial();
      impatience.stop();
      show(now);
    }
  }

  private void show(Moment now) {
    boolean asks = now.phase() == Phase.ASKING;
    if (asks) {
      String effect = now.effect() == null ? sentences.last(now.before()) : sentences.effect(now.effect());
      view.doubt(doubted(now));
      view.leave();
      PairModel question = new PairModel(rankings.whole(now), sentences, keysOfClasses);
      drafts.next(question, now.before());
      view.show(question, effect);
      unpainted = true;
      repaint();
    } else {
      offer.show(now.open());
    }
    ((CardLayout) getLayout()).show(this, asks ? "pair" : "offer");
    place.asks(asks ? "Clean labels: question " + now.query().number() : "Clean labels: what is left open");
    guard.shown();
  }

  /** Null where nobody can explain the doubt. */
  private Doubted doubted(Moment now) {
    Explainer explainer = conversation.explainer();
    Model model = conversation.model();
    Suspicion s = now.query().suspicion();
    return explainer == null || model == null ? null : new Doubted(explainer, model, now.labels(), s.row(), s.predicted(), s.label());
  }

  private void look() {
    Moment now = conversation.now();
    if (now.phase() == Phase.LOOKING && place.isOpen()) {
      view.look(now.arrived(), now.arrivals());
      impatience.start();
    }
  }

  @Override
  public void answer(Answer answer) {
    if (guard.isArmed() && conversation.give(shown, answer) && answer instanceof Answer.Said) {
      drafts.answered();
    }
  }

  @Override
  public void pause() {
    conversation.end();
  }

  @Override
  public void endForGood() {
    conversation.endForGood();
  }

  @Override
  public void goAgain(boolean again) {
    if (guard.isArmed()) {
      conversation.goAgain(again);
    }
  }
}
