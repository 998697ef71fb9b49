package cincer.gui;

import cincer.data.Plain;
import java.util.function.Consumer;
import javax.swing.JButton;

/** What the tab says above its charts at this moment, with the buttons for what it offers. */
public final class CurrentAdvice {

  private final CleaningDesk desk;
  private final DataReceiver receiver;
  private final Measuring measuring;
  private final Consumer<Advice.Offer> taken;

  /** @param taken is told which offer is taken */
  public CurrentAdvice(CleaningDesk desk, DataReceiver receiver, Measuring measuring, Consumer<Advice.Offer> taken) {
    this.desk = desk;
    this.receiver = receiver;
    this.measuring = measuring;
    this.taken = taken;
  }

  /**
   * Says it.
   *
   * @param problem that stands in the way of a session; empty if there is none
   * @param answers whether there are answers for this data, and that is to be said
   */
  public void show(Notice notice, String problem, boolean answers) {
    Advice advice = advice(problem, answers);
    notice.offer(advice.text(), advice.offers().stream().map(this::button).toArray(JButton[]::new));
  }

  private Advice advice(String problem, boolean answers) {
    if (desk.phase() != Controls.Activity.IDLE) {
      return problem.isEmpty() ? Advice.NONE : Advice.of(problem, null);
    } else if (!problem.isEmpty() || !receiver.advice().text().isEmpty()) {
      Advice first = problem.isEmpty() ? receiver.advice() : Advice.of(problem, receiver.findings());
      return desk.result() == null && answers ? first.with(receiver.findings()) : first;
    } else if (desk.isOver()) {
      return ending(desk.result());
    }
    return desk.result() == null && answers ? Advice.answers(receiver.findings()) : Advice.NONE;
  }

  private Advice ending(CleaningResult over) {
    SessionSnapshot session = over.model().snapshot();
    return Advice.ending(Ending.text(session), over.journal() == null ? 0 : Ending.open(session), further(over, session),
        measuring.text(over.came().data()), measuring.runs());
  }

  /** What can be asked about further. */
  private static Advice.Offer further(CleaningResult over, SessionSnapshot session) {
    if (over.journal() == null || session.review() && session.left() == 0) {
      return null;
    }
    return session.review() ? Advice.Offer.REVIEW_FURTHER : Advice.Offer.AS_REVIEW;
  }

  private JButton button(Advice.Offer offer) {
    return switch (offer) {
      case LIKELY_CLASS -> button(offer, "Use '" + Plain.cut(Plain.text(receiver.findings().guess().suggestion().name()), 30) + "'", "likelyClass");
      case NUMBERS_AS_LABELS -> button(offer, "Make its numbers labels", "numbersAsLabels");
      case READ_COLUMNS -> button(offer, "Read its columns", "readColumns");
      case ONE_CLASS -> button(offer, "Make them one", "oneClass");
      case APART -> button(offer, "They differ", "apart");
      case SAME_CLASS -> button(offer, "It is the class", "sameClass");
      case USUAL_OPTIONS -> button(offer, "Back to the usual options", "usualOptions");
      case SAME_OPTIONS -> button(offer, "Keep them", "sameOptions");
      case GO_ON -> button(offer, "Go on", "goOn");
      case OPEN -> button(offer, "Open it", "openFinished");
      case BEGIN_ANEW -> button(offer, "Begin anew", "anew");
      case SESSIONS -> button(offer, "Sessions...", "sessions");
      case REVIEW_FURTHER -> button(offer, "Review further", "reviewFurther");
      case AS_REVIEW -> button(offer, "Go on as a review", "asReview");
      case GO_THROUGH_OPEN -> button(offer, "Go through the open questions", "goThroughOpen");
      case RESULT -> button(offer, "What came of it", "whatCame");
      case STOP_MEASURING -> button(offer, "Stop measuring", "stopMeasuring");
    };
  }

  private JButton button(Advice.Offer offer, String text, String name) {
    JButton button = new JButton(text);
    button.putClientProperty("html.disable", Boolean.TRUE);
    button.setName("cincer." + name);
    button.addActionListener(event -> taken.accept(offer));
    return button;
  }
}
