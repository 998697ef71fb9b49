package cincer.gui;

import cincer.annotator.Conversation;
import java.awt.BorderLayout;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/** Says that an evaluation asks anew in each of its runs, and offers a way out. */
final class EvaluationNote {

  private EvaluationNote() {}

  /** The view, below such a note from the second run on. */
  static JComponent around(PairView view, Conversation conversation, PairActions actions) {
    if (conversation.run() < 2) {
      return view;
    }
    JPanel note = new JPanel(new MigLayout("insets panel, fillx", "[grow, fill][]"));
    note.setBackground(Theme.mark());
    note.setName("evaluation");
    note.add(Theme.label("Run " + conversation.run() + " of an evaluation: the filter asks anew in each of its runs."), "wmin 0");
    note.add(Theme.button("forGood", "Ask no more in this evaluation", "Ctrl+E", actions::endForGood));
    Keys.bind(note, KeyStroke.getKeyStroke(KeyEvent.VK_E, InputEvent.CTRL_DOWN_MASK), actions::endForGood);
    JPanel both = new JPanel(new BorderLayout());
    both.add(note, BorderLayout.NORTH);
    both.add(view, BorderLayout.CENTER);
    return both;
  }
}
