package weka.knowledgeflow.steps;

import cincer.gui.Messages;
import java.awt.Frame;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;

/** Asks whether to go on with answers that exist. */
@FunctionalInterface
interface Offers {

  /** What is done with answers that exist. */
  enum Continuation {
    /** They are gone on with. */
    GO_ON,
    /** They are of a walk, which goes on as a review. */
    AS_REVIEW,
    /** They are left as they are. */
    ANEW
  }

  /** Chooses. */
  Continuation choose(EarlierAnswers answers) throws InterruptedException;

  /** Where nobody can be asked in a window, what was left unfinished is gone on with. */
  static Offers withoutWindow() {
    return answers -> answers.finished() ? Continuation.ANEW : Continuation.GO_ON;
  }

  /** Asks in a window. */
  static Offers inWindow() {
    return answers -> {
      Continuation[] chosen = new Continuation[1];
      try {
        SwingUtilities.invokeAndWait(() -> chosen[0] = ask(answers));
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(e.getCause());
      }
      return chosen[0];
    };
  }

  private static Continuation ask(EarlierAnswers answers) {
    Map<String, Continuation> choices = new LinkedHashMap<>();
    choices.put("Go on", Continuation.GO_ON);
    if (answers.canBecomeReview()) {
      choices.put("Go on as a review", Continuation.AS_REVIEW);
    }
    choices.put("Begin anew", Continuation.ANEW);
    Object[] options = choices.keySet().toArray();
    Frame owner = Arrays.stream(Frame.getFrames()).filter(Frame::isShowing).findFirst().orElse(null);
    int chosen = JOptionPane.showOptionDialog(owner, Messages.wrapped(answers.offer()), "Clean labels", JOptionPane.DEFAULT_OPTION,
        JOptionPane.QUESTION_MESSAGE, null, options, options[0]);
    return chosen < 0 ? Continuation.ANEW : choices.get(options[chosen]);
  }
}
