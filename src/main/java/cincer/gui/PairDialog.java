package cincer.gui;

import cincer.Answer;
import cincer.annotator.Conversation;
import cincer.annotator.Conversation.Moment;
import cincer.annotator.Conversation.Phase;
import java.awt.CardLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** The window in which a person is asked. Follows one conversation; stays where it is from question to question. */
final class PairDialog implements Deeds {

  /** A wait that is shorter is not worth a word. */
  private static final int PATIENCE_MILLIS = 150;

  private static Rectangle lastBounds;

  private final Conversation conversation;
  private final JDialog window;
  private final JPanel cards = new JPanel(new CardLayout());
  private final PairView view;
  private final OfferView offer = new OfferView(this);
  private final Arming arming = new Arming(System::nanoTime);
  private final KeyRepeats repeats = new KeyRepeats();
  private final KeyEventDispatcher keys = this::isHeldDown;
  private final Timer impatience = new Timer(PATIENCE_MILLIS, tick -> look());
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private final Runnable listener = this::refreshLater;
  private final Sentences sentences;
  private final ClassKeys keysOfClasses;
  private final Rankings rankings = new Rankings();
  private int shown;

  /** Shows a conversation as soon as it needs somebody. On the thread that walks. */
  static void show(Conversation conversation) {
    AtomicBoolean opened = new AtomicBoolean();
    conversation.addListener(() -> {
      Phase phase = conversation.now().phase();
      if ((phase == Phase.ASKING || phase == Phase.OFFERING) && opened.compareAndSet(false, true)) {
        ImageSource.prepare(conversation.data(), conversation.presentation());
        SwingUtilities.invokeLater(() -> open(conversation));
      }
    });
  }

  private static void open(Conversation conversation) {
    try {
      new PairDialog(conversation).refresh();
    } catch (RuntimeException | Error e) { // or somebody would wait for an answer for ever
      conversation.fail(e);
      throw e;
    }
  }

  private PairDialog(Conversation conversation) {
    this.conversation = conversation;
    sentences = new Sentences(conversation.data().classAttribute());
    keysOfClasses = ClassKeys.of(conversation.data());
    window = new JDialog(owner(), "Clean labels");
    view = new PairView(conversation.data(), conversation.presentation(), this);
    Keys.of(view, keysOfClasses, this::pause);
    Keys.of(offer, this);
    cards.add(EvaluationNote.around(view, conversation, this), "pair");
    cards.add(offer, "offer");
    window.setName("cincer.pair");
    window.setContentPane(cards);
    window.getRootPane().setDefaultButton(null);
    window.setDefaultCloseOperation(JDialog.DO_NOTHING_ON_CLOSE);
    window.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosing(WindowEvent event) {
        pause();
      }

      @Override
      public void windowClosed(WindowEvent event) {
        pause(); // Weka's window was closed, and took this one along: nobody can answer any more
      }

      @Override
      public void windowActivated(WindowEvent event) {
        repeats.clear();
      }
    });
    impatience.setRepeats(false);
    conversation.addListener(listener);
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
  }

  /** A window of Weka that stays: not one of its dialogs, which would take this one along when it is closed. */
  private static Window owner() {
    Window active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    while (active instanceof Dialog && active.getOwner() != null) {
      active = active.getOwner();
    }
    return active != null && active.isShowing() ? active : Arrays.stream(Frame.getFrames()).filter(Frame::isShowing).findFirst().orElse(null);
  }

  /** A key that is held down answers one question, but it may scroll, and it may write. */
  private boolean isHeldDown(KeyEvent event) {
    return SwingUtilities.isDescendingFrom(event.getComponent(), window) && repeats.isRepeat(event) && !event.isActionKey()
        && !(event.getComponent() instanceof JTextField);
  }

  private void refreshLater() {
    if (refreshing.compareAndSet(false, true)) {
      SwingUtilities.invokeLater(this::refresh);
    }
  }

  private void refresh() {
    refreshing.set(false);
    Moment now = conversation.now();
    if (now.phase() == Phase.ENDED || now.ending()) { // nothing will be asked here any more
      close();
    } else if (now.phase() == Phase.LOOKING) {
      arming.hidden();
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
      String effect = now.effect() == null ? "" : sentences.effect(now.effect());
      view.show(new PairModel(rankings.whole(now), sentences, keysOfClasses), effect);
      window.setTitle("Clean labels: question " + now.query().number());
    } else {
      offer.show(now.open());
      window.setTitle("Clean labels: what is left open");
    }
    ((CardLayout) cards.getLayout()).show(cards, asks ? "pair" : "offer");
    if (!window.isVisible()) {
      open();
    }
    arming.shown();
  }

  private void look() {
    Moment now = conversation.now();
    if (now.phase() == Phase.LOOKING && window.isVisible()) {
      view.look(now.arrived(), now.arrivals());
      impatience.start();
    }
  }

  private void open() {
    if (lastBounds == null || !isOnAScreen(lastBounds)) {
      FontMetrics metrics = view.getFontMetrics(view.getFont());
      Rectangle room = window.getGraphicsConfiguration().getBounds();
      window.setSize(new Dimension(Math.min(room.width, view.goodWidth()), Math.min(room.height, metrics.getHeight() * 38)));
      window.setLocationRelativeTo(window.getOwner());
    } else {
      window.setBounds(lastBounds);
    }
    window.setVisible(true);
    view.requestFocusInWindow();
  }

  private static boolean isOnAScreen(Rectangle bounds) {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
        .anyMatch(screen -> screen.getDefaultConfiguration().getBounds().intersects(bounds));
  }

  private void close() {
    impatience.stop();
    conversation.removeListener(listener);
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
    if (window.isVisible()) {
      lastBounds = window.getBounds();
    }
    window.dispose();
  }

  @Override
  public void answer(Answer answer) {
    if (arming.isArmed()) {
      conversation.give(shown, answer);
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
    if (arming.isArmed()) {
      conversation.goAgain(again);
    }
  }
}
