package weka.knowledgeflow.steps;

import cincer.gui.Messages;
import java.awt.Frame;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;

/** Asks whether to go on with answers that exist. */
@FunctionalInterface
interface Offers {

  /** Whether to go on with them; what else is possible is to begin anew. */
  boolean goesOn(EarlierAnswers answers) throws InterruptedException;

  /** Where nobody can be asked in a window, what was left unfinished is gone on with. */
  static Offers withoutWindow() {
    return answers -> !answers.finished();
  }

  /** Asks in a window. */
  static Offers inWindow() {
    return answers -> {
      int[] chosen = new int[1];
      try {
        SwingUtilities.invokeAndWait(() -> chosen[0] = ask(answers));
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(e.getCause());
      }
      return chosen[0] == 0;
    };
  }

  private static int ask(EarlierAnswers answers) {
    Object[] options = {"Go on", "Begin anew"};
    Frame owner = Arrays.stream(Frame.getFrames()).filter(Frame::isShowing).findFirst().orElse(null);
    return JOptionPane.showOptionDialog(owner, Messages.wrapped(answers.offer()), "Clean labels", JOptionPane.DEFAULT_OPTION,
        JOptionPane.QUESTION_MESSAGE, null, options, options[0]);
  }
}
