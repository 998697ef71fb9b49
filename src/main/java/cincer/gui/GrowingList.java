package cincer.gui;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that grows at its end, and gives what it holds at any time as an immutable list without copying it. To be changed by
 * one thread at a time; what it gave may be read by any.
 */
final class GrowingList<E> {

  private static final int FIRST = 16;

  private Object[] elements = new Object[FIRST];
  private int size;
  private int given; // that many elements belong to a list that was given: they are never overwritten in their array

  /** What it holds now; never changes. */
  List<E> view() {
    given = Math.max(given, size);
    return new View<>(elements, size);
  }

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked")
  E get(int index) {
    return (E) elements[Objects.checkIndex(index, size)];
  }

  void add(E element) {
    if (size < given || size == elements.length) {
      elements = Arrays.copyOf(elements, Math.max(FIRST, size == elements.length ? 2 * size : elements.length));
      given = 0;
    }
    elements[size++] = element;
  }

  /** Keeps the first ones only. */
  void cut(int length) {
    size = Math.min(size, length);
  }

  private static final class View<E> extends AbstractList<E> implements RandomAccess {
    private final Object[] elements;
    private final int size;

    View(Object[] elements, int size) {
      this.elements = elements;
      this.size = size;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
      return (E) elements[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
      return size;
    }
  }
}
