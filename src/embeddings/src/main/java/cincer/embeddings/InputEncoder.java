package cincer.embeddings;

import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Makes vectors of inputs. Safe for several threads.
 *
 * @param <T> what is embedded
 */
public interface InputEncoder<T> {

  /** What made the vectors: a network, its version, how long inputs are treated. Vectors of one name are the same for the same input. */
  String name();

  /** Length of a vector. */
  int size();

  /** All that a vector depends on besides {@link #name}. */
  ByteBuffer content(T input) throws UnreadableException;

  /** The pieces that go through the network one by one, at least one. */
  List<long[]> pieces(T input);

  /** The network's vector of one piece. */
  float[] encode(T input, long[] piece) throws OrtException, UnreadableException;

  /** The vector of an input from those of its pieces, in their order. */
  float[] join(List<long[]> pieces, List<float[]> vectors);
}
