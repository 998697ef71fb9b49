package cincer.learner;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * A list that is made when somebody looks into it. All answers are told after each of them: if nobody looks, that must not take the longer
 * the more there are. What it is made of does not change.
 */
final class LazyList<E> extends AbstractList<E> implements RandomAccess {

  private final int size;
  private Supplier<List<E>> maker;
  private List<E> made;

  /** @param maker gives a list of this size, always the same */
  LazyList(int size, Supplier<List<E>> maker) {
    this.size = size;
    this.maker = maker;
  }

  private synchronized List<E> made() {
    if (made == null) {
      made = maker.get();
      maker = null;
    }
    return made;
  }

  @Override
  public E get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return size;
  }
}
