package weka.gui.knowledgeflow.steps;

import cincer.Answer;
import cincer.Presentation;
import cincer.annotator.Conversation;
import cincer.gui.SessionView;
import java.awt.BorderLayout;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import javax.swing.Timer;
import org.apiguardian.api.API;
import weka.gui.knowledgeflow.BaseInteractiveViewer;
import weka.knowledgeflow.steps.CincerStep;
import weka.knowledgeflow.steps.StepRun;

/** What a {@link CincerStep} does: progress, charts, the table of answers as they are given, the report. */
@API(status = API.Status.INTERNAL)
public class CincerStepInteractiveView extends BaseInteractiveViewer {

  private static final long serialVersionUID = 1L;
  private static final int MILLISECONDS = 250;

  private final JLabel nothing = new JLabel("Run the flow: what is asked and answered appears here.", SwingConstants.CENTER);
  private final SessionView session = new SessionView(this::say);
  private final Timer timer = new Timer(MILLISECONDS, event -> refresh());
  private transient StepRun shown;
  private transient Presentation how;
  private transient Conversation followed;
  private boolean asked;

  @Override
  public void init() {
    add(nothing, BorderLayout.CENTER);
    session.whenDecided(bulk -> shown.answer(bulk.asks(), bulk.answer()));
    refresh();
    timer.start();
  }

  private void refresh() {
    StepRun run = getStep() instanceof CincerStep step ? step.run() : null;
    if (run != null && (run != shown || run.presentation() != how)) {
      remove(nothing);
      add(session, BorderLayout.CENTER);
      shown = run;
      how = run.presentation();
      session.report().setText("");
      session.show(run.session(), run.data(), how, run.filter().getTau(), run.filter().getSuspicion().bounded(), run.asksForLabels());
      session.setTau(run.filter().getTau());
      followed = null; // the map begins anew, and is told of the model once more
      revalidate();
    }
    if (run != null) {
      follow(run);
    }
    if (run != null && session.report().getText().isEmpty() && !run.report().isEmpty()) {
      session.report().setText(run.report());
      session.report().setCaretPosition(0);
    }
  }

  private void say(Answer answer) {
    if (shown != null) {
      shown.say(answer);
    }
  }

  /** In a window of its own somebody answers; here are other rows to be asked about, and answers to be undone. */
  private void follow(StepRun run) {
    if (run.conversation() != null && run.conversation() != followed) {
      followed = run.conversation();
      session.follow(followed);
    }
    if (asked != run.isAsked()) {
      asked = run.isAsked();
      session.setAsks(asked);
      session.setAmendable(asked);
    }
  }

  /** The window is closed, in whatever way: a conversation that goes on does not keep it. */
  @Override
  public void removeNotify() {
    timer.stop();
    session.follow(null);
    followed = null;
    super.removeNotify();
  }

  @Override
  public void addNotify() {
    super.addNotify();
    timer.start();
  }

  @Override
  public String getViewerName() {
    return "Clean labels";
  }
}
