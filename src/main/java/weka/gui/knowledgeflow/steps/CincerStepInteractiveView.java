package weka.gui.knowledgeflow.steps;

import cincer.gui.AnswersModel;
import cincer.gui.SessionSnapshot;
import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.Timer;
import weka.gui.knowledgeflow.BaseInteractiveViewer;
import weka.knowledgeflow.steps.CincerStep;
import weka.knowledgeflow.steps.CleaningRun;

/** The answers of a {@link CincerStep}, as they are given. */
public class CincerStepInteractiveView extends BaseInteractiveViewer {

  private static final long serialVersionUID = 1L;
  private static final int MILLISECONDS = 250;

  private final AnswersModel answers = new AnswersModel();
  private final JLabel status = new JLabel(" ");
  private final Timer timer = new Timer(MILLISECONDS, e -> refresh());
  private transient CleaningRun shown;
  private long revision;

  @Override
  public void init() {
    JTable table = new JTable(answers);
    table.setName("cincer.answers");
    table.setAutoCreateRowSorter(true);
    table.getAccessibleContext().setAccessibleName("Answers");
    status.setName("cincer.status");
    int gap = status.getFontMetrics(status.getFont()).charWidth('n');
    status.setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
    add(status, BorderLayout.NORTH);
    add(new JScrollPane(table), BorderLayout.CENTER);
    refresh();
    timer.start();
  }

  private void refresh() {
    CleaningRun run = getStep() instanceof CincerStep step ? step.run() : null;
    if (run == null) {
      status.setText("Run the flow: the answers will appear here.");
    } else if (run != shown || run.session().revision() != revision) {
      shown = run;
      revision = run.session().revision();
      SessionSnapshot session = run.session().snapshot();
      answers.show(run.labels(), session.answers());
      status.setText(session.seen() + " of " + session.arrivals() + " examples seen, " + session.answers().size() + " questions, "
          + session.corrections() + " labels corrected");
    }
  }

  @Override
  public void closePressed() {
    timer.stop();
    super.closePressed();
  }

  @Override
  public String getViewerName() {
    return "Answers";
  }
}
