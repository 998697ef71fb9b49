package cincer.embeddings;

import java.nio.ByteBuffer;

/** What a network is fed with, not read yet. */
public interface Pixels {

  /** What the values are made of; read once, to know whether its vector is kept. */
  ByteBuffer content() throws UnreadableException;

  /** The values, pixel by pixel with the channels of a pixel together, as many as the shape has. */
  float[] values(PixelShape shape) throws UnreadableException;
}
