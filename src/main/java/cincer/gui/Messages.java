package cincer.gui;

import cincer.CincerException;
import cincer.options.FailedPart;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JOptionPane;

/** Sentences for message windows. */
public final class Messages {

  private static final int LETTERS = 60;

  private Messages() {}

  /** A sentence in lines of readable length, never taken for HTML; can be selected and copied. */
  public static JComponent wrapped(String sentence) {
    WrappedText text = new WrappedText(1);
    text.setText(Sentences.capital(sentence));
    text.setFocusable(true);
    int width = Math.round(Theme.font().getSize2D() * 0.55f * LETTERS);
    text.setSize(width, Short.MAX_VALUE);
    text.setPreferredSize(new Dimension(width, text.getPreferredSize().height));
    return text;
  }

  /** Says in a window over another one what went wrong. */
  static void complain(Component over, String what) {
    JOptionPane.showMessageDialog(over, wrapped(what), "Clean labels", JOptionPane.ERROR_MESSAGE);
  }

  /** Says in a window over another one what must not be overlooked. */
  static void tell(Component over, String what) {
    JOptionPane.showMessageDialog(over, wrapped(what), "Clean labels", JOptionPane.INFORMATION_MESSAGE);
  }

  /** One sentence for a person; what is no mistake of theirs is named. */
  public static String sentence(Throwable problem) {
    CincerException ours = CincerException.in(problem);
    if (ours != null) {
      return ours.getMessage();
    } else if (problem instanceof OutOfMemoryError) {
      return FailedPart.NO_MEMORY;
    }
    return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getClass().getSimpleName() + ": " + problem.getMessage();
  }
}
