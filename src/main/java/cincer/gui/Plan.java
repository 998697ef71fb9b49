package cincer.gui;

import cincer.Answer;
import cincer.cleaning.Scheme;
import java.io.File;
import java.time.Duration;
import java.util.function.Supplier;
import weka.core.Instances;

/**
 * What a {@link SessionRun} is to do.
 *
 * @param scheme     as configured; a copy that nobody else uses
 * @param data       with any class
 * @param classIndex of the class
 * @param journal    to go on with; null to begin
 * @param anyway     whether other options are accepted then
 * @param asks       what is asked
 * @param spent      time that the session has run before
 * @param amends     what is done instead of a run; null if it runs
 */
public record Plan(Scheme scheme, Instances data, int classIndex, File journal, boolean anyway, Asks asks, Duration spent,
    Supplier<CleaningResult> amends) {

  /** What is asked. */
  public enum Asks {
    /** Whatever comes. */
    ALL,
    /** Whatever comes; what was left open is gone through again without an offer. */
    OPEN,
    /** Nothing: it ends before. */
    NOTHING
  }

  /** Whether it ends before anything is asked. */
  public boolean silent() {
    return asks == Asks.NOTHING;
  }

  /** Begins a session. */
  public static Plan begin(Scheme scheme, Instances data, int classIndex) {
    return new Plan(scheme, data, classIndex, null, false, Asks.ALL, Duration.ZERO, null);
  }

  /** Goes on with a session, with the options that it had. */
  public static Plan goOn(Scheme scheme, Instances data, int classIndex, File journal) {
    return new Plan(scheme, data, classIndex, journal, false, Asks.ALL, Duration.ZERO, null);
  }

  /** Goes on with a session that was paused, with any options. */
  public static Plan goOn(Scheme scheme, CleaningResult paused) {
    return new Plan(scheme, paused.data(), paused.data().classIndex(), paused.journal(), true, Asks.ALL, paused.model().snapshot().spent(), null);
  }

  /** Shows a session with the options that it had, and asks nothing. */
  public static Plan open(Scheme scheme, Instances data, int classIndex, File journal) {
    return new Plan(scheme, data, classIndex, journal, false, Asks.NOTHING, Duration.ZERO, null);
  }

  /** Goes once more through what was left open in a session that is over. */
  public static Plan goThroughOpen(CleaningResult over) {
    return new Plan(over.scheme(), over.data(), over.data().classIndex(), over.journal(), false, Asks.OPEN, over.model().snapshot().spent(), null);
  }

  /** Undoes or changes an answer of a session that rests, without a fit. */
  public static Plan amend(CleaningResult result, Answer said) {
    return new Plan(result.scheme(), result.data(), result.data().classIndex(), result.journal(), false, Asks.NOTHING,
        result.model().elapsed(), () -> result.amended(said));
  }
}
