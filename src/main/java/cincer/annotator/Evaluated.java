package cincer.annotator;

import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The evaluations in which an annotator and its copies are run: Weka evaluates copies of what it is given, one for each run. One
 * evaluation is left when a run begins in other threads, while none of its own is alive, or is called from somewhere else.
 */
final class Evaluated implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  /** The last evaluation of each annotator that was evaluated lately, by what it shares with its copies. */
  private static final Map<String, Evaluation> LAST = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Evaluation> eldest) {
      return size() > MOST;
    }
  };

  /** One evaluation. */
  static final class Evaluation {
    private final List<StackWalker.StackFrame> callers;
    private final List<WeakReference<Thread>> threads = new ArrayList<>();
    private int runs;
    private boolean enough;

    private Evaluation(List<StackWalker.StackFrame> callers) {
      this.callers = callers;
    }

    private synchronized boolean goesOn(List<StackWalker.StackFrame> from) {
      return threads.stream().map(WeakReference::get).anyMatch(one -> one != null && one.isAlive())
          && callers.size() == from.size() && IntStream.range(0, from.size()).allMatch(i -> same(callers.get(i), from.get(i)));
    }

    /** Weka itself builds a model, and then those of the folds, from several lines of one method. */
    private static boolean same(StackWalker.StackFrame one, StackWalker.StackFrame other) {
      return one.getClassName().equals(other.getClassName()) && one.getMethodName().equals(other.getMethodName())
          && (one.getClassName().startsWith("weka.") || one.getByteCodeIndex() == other.getByteCodeIndex());
    }

    private synchronized int begin(Thread thread) {
      threads.removeIf(one -> one.get() == null || one.get() == thread);
      threads.add(new WeakReference<>(thread));
      return ++runs;
    }

    /** Nothing more is asked in it. */
    synchronized void end() {
      enough = true;
    }

    /** Whether a person has said that nothing more is to be asked. */
    synchronized boolean isEnough() {
      return enough;
    }
  }

  /**
   * One run of an evaluation.
   *
   * @param evaluation it belongs to
   * @param number     from 1
   */
  record EvaluationRun(Evaluation evaluation, int number) {}

  private final String id = UUID.randomUUID().toString();

  /** A run begins on this thread. */
  EvaluationRun begin(List<StackWalker.StackFrame> callers) {
    synchronized (LAST) {
      Evaluation last = LAST.get(id);
      if (last == null || !last.goesOn(callers)) {
        last = new Evaluation(callers);
        LAST.put(id, last);
      }
      return new EvaluationRun(last, last.begin(Thread.currentThread()));
    }
  }
}
