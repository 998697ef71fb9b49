package cincer.annotator;

import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.stream.IntStream;

/**
 * The evaluations in which an annotator and its copies are run: Weka evaluates copies of what it is given, one for each run. One
 * evaluation is left when a run begins in other threads, while none of its own is alive, or is called from somewhere else. What
 * is kept here is forgotten with the annotator and its copies.
 */
final class Evaluated implements Serializable {

  private static final long serialVersionUID = 1L;

  /** By identity; a copy has the identity of what it was copied from. Values do not hold on to keys. */
  private static final Map<Identity, WeakReference<Identity>> KNOWN = new WeakHashMap<>();

  /** Shared by an annotator and its copies. */
  private static final class Identity {
    private final String id;
    private Evaluation last;

    Identity(String id) {
      this.id = id;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Identity that && that.id.equals(id);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

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
  record Run(Evaluation evaluation, int number) {}

  private final String id = UUID.randomUUID().toString();
  private transient Identity identity;

  /** A run begins on this thread. */
  Run begin(List<StackWalker.StackFrame> callers) {
    Identity whole = identity();
    synchronized (whole) {
      if (whole.last == null || !whole.last.goesOn(callers)) {
        whole.last = new Evaluation(callers);
      }
      return new Run(whole.last, whole.last.begin(Thread.currentThread()));
    }
  }

  private synchronized Identity identity() {
    if (identity == null) {
      synchronized (KNOWN) {
        Identity mine = new Identity(id);
        WeakReference<Identity> known = KNOWN.get(mine);
        identity = known == null ? null : known.get();
        if (identity == null) {
          identity = mine;
          KNOWN.put(mine, new WeakReference<>(mine));
        }
      }
    }
    return identity;
  }
}
