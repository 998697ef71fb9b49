package cincer.gui;

import cincer.Answer;
import cincer.Presentation;
import cincer.Suspicion;
import cincer.data.Plain;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import weka.core.Instances;

/** A window that shows a pair again that was answered before; it follows the table of answers. */
final class PairAgain {

  private static final int MOST_NAMED = 10;

  private final Component parent;
  private final SpansView sentence = SpansView.sentence();
  private final WrappedText said = new WrappedText(1);
  private final JPanel place = new JPanel(new BorderLayout());
  private JDialog window;
  private final Map<Boolean, EvidenceView> views = new HashMap<>(); // with and without what is recalled: each keeps its tab and filter
  private Instances shownData;
  private Presentation shownHow;

  PairAgain(Component parent) {
    this.parent = parent;
    sentence.getAccessibleContext().setAccessibleName("Why this was asked");
  }

  /**
   * Opens the window, if it is not.
   *
   * @param labels present labels of all rows, -1 where missing; not to be modified
   */
  void open(GivenAnswer answer, Instances data, Presentation how, int[] labels) {
    if (window == null) {
      window = new JDialog(SwingUtilities.getWindowAncestor(parent));
      window.setName("cincer.pairAgain");
      JButton close = new JButton("Close");
      close.setName("cincer.close");
      close.addActionListener(event -> window.dispose());
      JPanel all = new JPanel(new MigLayout("insets panel, fill, wrap", "[grow, fill]", "[][][grow, fill][]"));
      all.add(sentence, "wmin 0");
      all.add(said, "wmin 0");
      all.add(place, "wmin 0, hmin 0");
      all.add(close, "growx 0, align right");
      window.setContentPane(all);
      window.getRootPane().setDefaultButton(close);
      window.getRootPane().registerKeyboardAction(event -> window.dispose(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
          JComponent.WHEN_IN_FOCUSED_WINDOW);
      FontMetrics metrics = all.getFontMetrics(all.getFont());
      Rectangle room = parent.getGraphicsConfiguration().getBounds();
      window.setSize(new Dimension(Math.min(room.width, metrics.charWidth('m') * 60), Math.min(room.height, metrics.getHeight() * 30)));
      window.setLocationRelativeTo(parent);
    }
    window.setVisible(true);
    follow(answer, data, how, labels);
    window.toFront();
  }

  /** Shows nothing any more. */
  void close() {
    if (window != null) {
      window.dispose();
      place.removeAll();
    }
    views.clear();
    shownData = null;
    shownHow = null;
  }

  /** Shows another pair, if the window is open. */
  void follow(GivenAnswer answer, Instances data, Presentation how, int[] labels) {
    if (window == null || !window.isVisible()) {
      return;
    }
    boolean recalls = !answer.evidence().isEmpty();
    if (data != shownData || how != shownHow) {
      shownData = data;
      shownHow = how;
      views.clear();
    }
    EvidenceView evidence = views.computeIfAbsent(recalls, one -> EvidenceView.again(data, how, one));
    place.removeAll();
    place.add(evidence);
    Sentences sentences = new Sentences(data.classAttribute());
    int rank = rank(answer);
    window.setTitle("Question " + answer.number() + ", as it was asked");
    sentence.show(sentences.doubt(answer.query(), Math.max(0, rank)));
    said.setText(said(answer, sentences));
    Suspicion s = answer.query().suspicion();
    if (recalls) {
      evidence.recall(answer.evidence(), answer.row(), other(answer), labels, s.predicted(), s.label());
    } else {
      evidence.show(answer.row(), other(answer));
    }
    if (!recalls && !answer.query().isBlind()) { // what the model expected is not told there
      evidence.classes(labels, s.predicted(), s.label());
    }
    place.revalidate();
    place.repaint();
  }

  /** Place of the counter-example that was judged, or that was shown first. */
  private static int rank(GivenAnswer answer) {
    int row = other(answer);
    for (int rank = 0; rank < answer.query().ranking().size(); rank++) {
      if (answer.query().ranking().get(rank).row() == row) {
        return rank;
      }
    }
    return 0;
  }

  private static int other(GivenAnswer answer) {
    return answer.given() instanceof Answer.Labels l && l.judgesCounterExample() ? l.counterExample()
        : answer.query().counterExample().map(shown -> shown.row()).orElse(-1);
  }

  private static String said(GivenAnswer answer, Sentences names) {
    String text = Plain.text(answer.who()) + (answer.given() instanceof Answer.Labels l ? " said: row " + (answer.row() + 1) + " is "
        + names.name(l.label()) + l.counterExamples().stream().map(other -> ", row " + (other.row() + 1) + " is " + names.name(other.label()))
            .collect(Collectors.joining())
            + (l.together().isEmpty() ? "" : ", together with rows "
            + l.together().stream().limit(MOST_NAMED).map(row -> (row.row() + 1) + ": " + names.name(row.label()))
            .collect(Collectors.joining(", ")) + (l.together().size() > MOST_NAMED ? " and " + (l.together().size() - MOST_NAMED) + " more" : ""))
        : answer.given() instanceof Answer.Other other ? " said: " + Sentences.said(other, answer.row(), names::name) : " skipped this question");
    String note = answer.given().note();
    return text + (answer.undone() ? ". That was undone." : ".") + (note.isEmpty() ? "" : " Note: " + Plain.text(note));
  }
}
