package cincer.annotator;

import cincer.Answer;
import cincer.Answered;
import cincer.Engine;
import cincer.EnvironmentException;
import cincer.Listener;
import cincer.Model;
import cincer.Presentation;
import cincer.Query;
import cincer.ShownEvidence;
import cincer.Suspicion;
import cincer.explanation.Explainer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.apiguardian.api.API;
import weka.core.Instances;

/**
 * Questions from the thread of the cleaning pass, which waits here for answers, to a person at a screen, who gives them. Knows no
 * component; may be used from any thread.
 */
@API(status = API.Status.INTERNAL)
public final class Conversation implements Listener {

  /** What is going on. */
  public enum Phase {
    /** The model looks at examples; nobody is asked. */
    LOOKING,
    /** A question waits for its answer. */
    ASKING,
    /** Shall the open questions be asked again? The person is to say. */
    OFFERING,
    /** It is over. */
    ENDED
  }

  /**
   * What the model made of an answer.
   *
   * @param after P(y|x) of the example that was asked about, by the model that puts the next question
   */
  public record Effect(Query query, Answer.Labels answer, double[] after) {}

  /**
   * How things stand. Immutable.
   *
   * @param phase    what is going on
   * @param serial   grows with each question that is put; tells which one an answer is meant for
   * @param query    what is asked; null unless somebody is being asked
   * @param labels   current labels of all rows (-1 = missing) while somebody is being asked; not to be modified
   * @param beliefs  row (0-based) to the model's P(y|x), while somebody is being asked; null where no model is at hand
   * @param before   what was answered before
   * @param effect   what the last answer did; null if nobody knows
   * @param arrived  how many examples have arrived
   * @param arrivals how many arrive in all; 0 while nobody knows
   * @param open     questions that may be asked again; empty unless that is offered
   * @param ending   whether nothing is to be asked any more, from the next question on
   */
  public record Moment(Phase phase, int serial, Query query, int[] labels, IntFunction<double[]> beliefs, List<Answered> before, Effect effect,
      int arrived, int arrivals, List<Answered> open, boolean ending) {}

  private final Instances data;
  private final int run;
  private final Runnable forGood;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Presentation presentation = Presentation.PLAIN;
  private Phase phase = Phase.LOOKING;
  private int serial;
  private Query query;
  private int[] labels;
  private IntFunction<double[]> beliefs;
  private Explainer explainer;
  private Model model;
  private List<Answered> before = List.of();
  private List<Answered> open = List.of();
  private Effect effect;
  private int arrived;
  private int arrivals;
  private boolean ending;
  private Answer given;
  private final Stopwatch watch = new Stopwatch();
  private long thought = Stopwatch.UNKNOWN;
  private ShownEvidence shows = ShownEvidence.NONE;
  private ShownEvidence evidence = ShownEvidence.NONE;
  private Boolean goesAgain;
  private volatile BooleanSupplier heldBack = () -> false;
  private Throwable failure;

  /**
   * Begins a conversation.
   *
   * @param data    all rows, with their class
   * @param run     which run of one evaluation this is, from 1; 0 if it is none
   * @param forGood ends the asking in this and all later runs of the evaluation
   */
  public Conversation(Instances data, int run, Runnable forGood) {
    this.data = data;
    this.run = run;
    this.forGood = forGood;
  }

  /** All rows as loaded; not to be modified. */
  public Instances data() {
    return data;
  }

  /** Which run of one evaluation this is, from 1; 0 if it is none. */
  public int run() {
    return run;
  }

  /** How rows are best shown. */
  public synchronized Presentation presentation() {
    return presentation;
  }

  /** Says how rows are best shown. */
  public synchronized void present(Presentation how) {
    presentation = how;
  }

  /** How things stand. */
  public synchronized Moment now() {
    return new Moment(phase, serial, query, labels, beliefs, before, effect, arrived, arrivals, open, ending);
  }

  /** Is called, on any thread, each time after things have changed. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** No longer calls a listener. */
  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }

  /** Says what the rows are to the models. */
  public synchronized void encoded(Engine.Setup setup) {
    explainer = new Explainer(data, setup);
  }

  /** Gives the model that puts the next question. */
  public synchronized void doubted(Model putsNext) {
    model = putsNext;
  }

  /** Explains the doubts of models; null where nobody knows what the rows are to them. */
  public synchronized Explainer explainer() {
    return explainer;
  }

  /** The model that puts the question, while somebody is being asked; null where none is at hand. */
  public synchronized Model model() {
    return model;
  }

  /** Gives the beliefs of the model that puts the next question. */
  public synchronized void consult(IntFunction<double[]> ofRows) {
    beliefs = ofRows;
  }

  /**
   * Puts a question, and waits for the answer; {@link Answer.Stop} once the asking is to end.
   *
   * @throws cincer.EnvironmentException if nobody can be asked any more
   */
  public Answer ask(Query question, int[] present, List<Answered> answered) throws InterruptedException {
    change(() -> {
      phase = Phase.ASKING;
      serial++;
      query = question;
      labels = present;
      before = List.copyOf(answered);
      arrived = question.position() + 1;
      arrivals = question.arrivals();
      given = null;
      shows = ShownEvidence.NONE;
      evidence = ShownEvidence.NONE;
      watch.reset();
    });
    await(() -> given != null);
    requireScreen();
    return given == null ? new Answer.Stop() : given;
  }

  /** Offers to ask open questions again, and waits. */
  public boolean offer(List<Answered> questions) throws InterruptedException {
    change(() -> {
      phase = Phase.OFFERING;
      serial++;
      open = List.copyOf(questions);
      goesAgain = null;
    });
    await(() -> goesAgain != null);
    requireScreen();
    return goesAgain != null && goesAgain;
  }

  private void await(BooleanSupplier heard) throws InterruptedException {
    try {
      synchronized (this) {
        while (!heard.getAsBoolean() && !ending) {
          wait();
        }
      }
    } finally {
      change(() -> {
        phase = Phase.LOOKING;
        query = null;
        labels = null;
        beliefs = null;
        model = null;
        open = List.of();
        effect = null;
      });
    }
  }

  /**
   * Answers the question that is put; an answer to an earlier one is ignored.
   *
   * @param meant serial of the moment in which the question was seen
   * @return whether the answer was taken
   */
  public synchronized boolean give(int meant, Answer answer) {
    boolean taken = phase == Phase.ASKING && serial == meant && given == null && !ending;
    if (taken) {
      given = answer;
      thought = watch.answered();
      evidence = shows;
      notifyAll();
    }
    return taken;
  }

  /** Measures how long the person thinks: whoever shows the question says when it can be seen, and when the person gives a sign. */
  public Stopwatch watch() {
    return watch;
  }

  /** How long the person thought about the last answer, in milliseconds; {@link Stopwatch#UNKNOWN} if the question was never seen. */
  synchronized long thought() {
    return thought;
  }

  /**
   * Says what stands beside the question that is put; of an earlier one it is ignored.
   *
   * @param meant serial of the moment in which the question was seen
   */
  public synchronized void shows(int meant, ShownEvidence beside) {
    if (phase == Phase.ASKING && serial == meant) {
      shows = beside;
    }
  }

  /** What stood beside the question when the last answer was given. */
  synchronized ShownEvidence evidence() {
    return evidence;
  }

  /** Says whether open questions are asked again. */
  public synchronized void goAgain(boolean again) {
    goesAgain = again;
    notifyAll();
  }

  /** Ends the asking: now, or as soon as the next question comes up. What was answered stays answered. Whoever holds it back ends it later. */
  public void end() {
    if (!heldBack.getAsBoolean()) {
      change(() -> ending = true);
    }
  }

  /** Asks from now on, each time when the asking is to end, whether it is held back: somebody has still something to say, and will end it then. */
  public void holdBack(BooleanSupplier holds) {
    heldBack = holds;
  }

  /** Ends the asking in this and all later runs of the evaluation. */
  public void endForGood() {
    forGood.run();
    end();
  }

  /** Nobody can be asked: what shows the questions has failed. */
  public void fail(Throwable problem) {
    change(() -> {
      failure = problem;
      ending = true;
    });
  }

  private synchronized void requireScreen() {
    if (failure != null) {
      throw new EnvironmentException("the window with the questions cannot be shown (" + failure + "); what was answered is kept, go on in "
          + "the terminal with ConsoleAnnotator, or start Weka again", failure);
    }
  }

  /** The walk is over, for whatever reason. */
  public void close() {
    change(() -> phase = Phase.ENDED);
  }

  @Override
  public void judged(int position, int ofAll, Suspicion suspicion) {
    change(() -> {
      arrived = position + 1;
      arrivals = ofAll;
    });
  }

  @Override
  public void learned(Query asked, Answer.Labels answer, double[] probabilities) {
    change(() -> effect = new Effect(asked, answer, probabilities));
  }

  private void change(Runnable how) {
    synchronized (this) {
      how.run();
      notifyAll();
    }
    listeners.forEach(Runnable::run);
  }
}
