package cincer.embeddings;

import java.nio.ByteBuffer;

/** Numbers of a row, pixel by pixel where they are pixels. */
public final class Numbers implements Pixels {

  private final float[] values;

  /** @param values none of them NaN */
  public Numbers(float[] values) {
    this.values = values;
  }

  @Override
  public ByteBuffer content() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    bytes.asFloatBuffer().put(values);
    return bytes;
  }

  @Override
  public float[] values(PixelShape shape) {
    return values;
  }
}
