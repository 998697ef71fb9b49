package cincer.annotator;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Engine;
import cincer.EnvironmentException;
import cincer.Listener;
import cincer.Model;
import cincer.Presentation;
import cincer.Query;
import cincer.ShownEvidence;
import cincer.data.Attributes;
import cincer.data.Variables;
import cincer.journal.Evaluations;
import cincer.options.OptionBearing;
import java.io.File;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import org.apiguardian.api.API;
import weka.core.Instances;
import weka.core.OptionMetadata;

/** Asks a person in a window, which shows the suspicious example beside its counter-example. */
public class DialogAnnotator extends OptionBearing implements Annotator {

  private static final long serialVersionUID = 1L;

  /** Folds that are evaluated side by side ask one after the other. */
  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

  private File images = new File("");
  private transient Screen screen;
  private transient Conversation conversation;
  private transient List<Answered> before = List.of();
  private Evaluated evaluated;
  private transient boolean asksNow;

  /** In the window of this installation. */
  public DialogAnnotator() {
    this(new Evaluated());
  }

  /** @param evaluated the evaluations of who chose this annotator, and of its copies */
  DialogAnnotator(Evaluated evaluated) {
    this.evaluated = evaluated;
  }

  @Override
  public String globalInfo() {
    return "Asks a person in a window: the suspicious example and its counter-example side by side, with their values, images or texts. "
        + "Needs a display.";
  }

  public File getImages() {
    return images;
  }

  @OptionMetadata(displayName = "images", commandLineParamName = "images", commandLineParamSynopsis = "-images <folder>", displayOrder = 1,
      description = "Folder of the images that a string attribute names; nothing outside of it is shown "
          + "(default: where the data file lies, if that is known).")
  public void setImages(File images) {
    this.images = images;
  }

  /** Shows the questions somewhere else than in the window of this installation; not kept when the annotator is copied or saved. */
  @API(status = API.Status.INTERNAL)
  public void setScreen(Screen screen) {
    this.screen = screen;
  }

  @Override
  public boolean isPerson() {
    return true;
  }

  /**
   * @throws cincer.InvalidInputException if the class is not nominal
   * @throws EnvironmentException         if no window can be shown
   */
  @Override
  public void begin(Instances data) throws InterruptedException {
    Attributes.requireNominalClass(data);
    Screen where = screen == null ? Screen.find() : screen;
    if (!where.isAvailable()) {
      throw new EnvironmentException("DialogAnnotator needs a display to show its window, and this computer or session has none; choose "
          + "ConsoleAnnotator (a person in the terminal), ReferenceAnnotator (labels from a file) or Nobody");
    }
    before = List.of();
    if (!Evaluations.isInside()) {
      conversation = new Conversation(data, 0, () -> {});
      where.show(conversation);
    } else {
      Evaluated.EvaluationRun run = evaluated().begin(Evaluations.callers());
      conversation = new Conversation(data, run.number(), run.evaluation()::end);
      showOneAtATime(where, run.evaluation());
    }
  }

  private Evaluated evaluated() {
    if (evaluated == null) { // was saved by an earlier version
      evaluated = new Evaluated();
    }
    return evaluated;
  }

  /** A window that cannot be shown lets the next one have its turn. */
  private void showOneAtATime(Screen where, Evaluated.Evaluation evaluation) throws InterruptedException {
    if (!evaluation.isEnough()) {
      ONE_AT_A_TIME.acquire();
      asksNow = true;
    }
    try {
      if (evaluation.isEnough()) { // said before, or while this run waited
        conversation.end();
      } else {
        where.show(conversation);
      }
    } catch (RuntimeException | Error e) {
      end();
      throw e;
    }
  }

  @Override
  public void present(Presentation presentation) {
    conversation.present(images.getPath().isEmpty() ? presentation
        : new Presentation(presentation.image(), presentation.keys(), Variables.resolve(images), presentation.said()));
  }

  @Override
  public Listener listener() {
    return conversation;
  }

  @Override
  public void remember(List<Answered> answered) {
    before = answered;
  }

  @Override
  public void consult(IntFunction<double[]> beliefs) {
    conversation.consult(beliefs);
  }

  @Override
  public void encoded(Engine.Setup setup) {
    conversation.encoded(setup);
  }

  @Override
  public void doubted(Model model) {
    conversation.doubted(model);
  }

  @Override
  public Answer answer(Query query, int[] labels) throws InterruptedException {
    return conversation.ask(query, labels, before);
  }

  @Override
  public long thought() {
    return conversation.thought();
  }

  @Override
  public ShownEvidence evidence() {
    return conversation.evidence();
  }

  @Override
  public boolean revisits(List<Answered> open) throws InterruptedException {
    return conversation.offer(open);
  }

  @Override
  public void end() {
    conversation.close();
    if (asksNow) {
      asksNow = false;
      ONE_AT_A_TIME.release();
    }
  }
}
