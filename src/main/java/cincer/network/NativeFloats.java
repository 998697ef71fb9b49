package cincer.network;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;

/** A block of floats outside the heap, where OpenBLAS works without copies; grows. Owned by one thread. */
final class NativeFloats {

  /** Kernels of OpenBLAS load whole vectors, and some of them read beyond the end of a matrix: that is to be our memory, too. */
  private static final int BEYOND = 64;

  private FloatPointer block = new FloatPointer(BEYOND);
  /** The same memory, or its first two gigabytes: through it short rows are copied faster than through the pointer. */
  private FloatBuffer buffer = block.asBuffer();

  /** This block, which holds at least so many floats; what was in it is lost if it had to grow. */
  NativeFloats atLeast(long length) {
    if (block.capacity() < length + BEYOND) {
      replace(BEYOND); // where there is no memory for more, this is what it has from now on
      replace(length + BEYOND);
    }
    return this;
  }

  private void replace(long length) {
    FloatPointer before = block;
    block = new FloatPointer(length);
    buffer = block.asBuffer();
    before.deallocate();
  }

  /** Copies a part of an array to this place. */
  NativeFloats put(long at, float[] values, int from, int length) {
    if (at + length <= buffer.capacity()) {
      buffer.put((int) at, values, from, length);
    } else {
      block.position(at).put(values, from, length);
    }
    return this;
  }

  /** Copies values at this place to a part of an array. */
  void get(long at, float[] values, int to, int length) {
    if (at + length <= buffer.capacity()) {
      buffer.get((int) at, values, to, length);
    } else {
      block.position(at).get(values, to, length);
    }
  }

  void zero(long length) {
    FloatPointer.memset(block.position(0), 0, length * Float.BYTES);
  }

  /** Valid until the next call. */
  FloatPointer at(long place) {
    return block.position(place);
  }
}
