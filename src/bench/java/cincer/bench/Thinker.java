package cincer.bench;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.Listener;
import cincer.Query;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import weka.core.Instances;

/**
 * Answers with the true labels, after some thought if it is a person, and takes the time from each answer to the next
 * arrival judged and to the next question. It is also the journal of its walk.
 */
final class Thinker implements Annotator, Listener {

  /** Milliseconds from an answer to what came next, whether the walk had foreseen the answer, and what was fitted meanwhile on this thread. */
  record Wait(boolean foreseen, double arrival, double question, int fits) {}

  private final int[] truth;
  private final long thinking;
  private final int questions;
  private final IntSupplier fits;
  private final List<Wait> waits = new ArrayList<>();
  private boolean foreseen;
  private long answered;
  private long judged;
  private int fitted;

  /** @param thinking milliseconds; 0 for an annotator that is no person */
  Thinker(int[] truth, long thinking) {
    this(truth, thinking, Integer.MAX_VALUE, () -> 0);
  }

  /**
   * Stops after some questions.
   *
   * @param fits how many were made so far on the thread that asks
   */
  Thinker(int[] truth, long thinking, int questions, IntSupplier fits) {
    this.truth = truth;
    this.thinking = thinking;
    this.questions = questions;
    this.fits = fits;
  }

  List<Wait> waits() {
    return waits;
  }

  @Override
  public boolean isPerson() {
    return thinking > 0;
  }

  @Override
  public void begin(Instances data) {}

  @Override
  public void judged(int position, int arrivals, Suspicion suspicion) {
    judged = answered != 0 && judged == 0 ? System.nanoTime() : judged;
  }

  @Override
  public Answer answer(Query query, int[] labels) throws InterruptedException {
    long asked = System.nanoTime();
    if (answered != 0) {
      waits.add(new Wait(foreseen, (judged - answered) / 1e6, (asked - answered) / 1e6, fits.getAsInt() - fitted));
    }
    if (waits.size() == questions) {
      return new Answer.Stop();
    }
    Thread.sleep(thinking);
    int label = truth[query.suspicion().row()];
    Optional<CounterExample> shown = query.counterExample();
    boolean relabels = label != query.suspicion().label();
    boolean relabelsShown = shown.isPresent() && truth[shown.get().row()] != labels[shown.get().row()];
    foreseen = relabels ? label == query.suspicion().predicted() && !relabelsShown
        : !relabelsShown || truth[shown.get().row()] == label;
    judged = 0;
    fitted = fits.getAsInt();
    answered = System.nanoTime();
    return shown.isEmpty() ? Answer.Labels.of(label)
        : new Answer.Labels(label, shown.get().row(), truth[shown.get().row()]);
  }
}
