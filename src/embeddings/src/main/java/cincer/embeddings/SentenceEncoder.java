package cincer.embeddings;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The meaning of a text as 384 numbers of length 1: the mean of what MiniLM says of its word pieces (Reimers and Gurevych 2019; Wang et
 * al. 2020). A text of more than {@value #WINDOW} pieces (about 200 English words) is read in windows of about the same length; its vector is the
 * mean of theirs, weighted by their lengths.
 */
public final class SentenceEncoder implements InputEncoder<String> {

  static final int WINDOW = 254;
  private static final String FILE = "all-minilm-l6-v2-q";
  private static final int SIZE = 384;

  private static SentenceEncoder shared;

  private final WordPieces words;
  private OrtSession session;

  private SentenceEncoder() {
    try {
      this.words = new WordPieces(open(FILE + "-tokenizer.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of this JVM. Its network is loaded when the first text needs it. */
  public static synchronized SentenceEncoder get() {
    if (shared == null) {
      shared = new SentenceEncoder();
    }
    return shared;
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = SentenceEncoder.class.getClassLoader().getResourceAsStream(file);
    if (in == null) {
      throw new IOException("'" + file + "' is not in the package cincerEmbeddings: install it again");
    }
    return in;
  }

  private synchronized OrtSession session() throws OrtException {
    if (session == null) {
      try (InputStream in = open(FILE + ".onnx")) {
        session = Network.load(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return session;
  }

  @Override
  public String name() {
    return Version.model() + ", " + Version.runtime() + ", windows of " + WINDOW;
  }

  @Override
  public int size() {
    return SIZE;
  }

  /** UTF-16, because UTF-8 has no bytes for half a character. */
  @Override
  public ByteBuffer content(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
    bytes.asCharBuffer().put(text);
    return bytes;
  }

  @Override
  public List<long[]> pieces(String text) {
    return TokenWindows.of(words.cut(text), WINDOW, words.first(), words.last());
  }

  @Override
  public float[] encode(String text, long[] window) throws OrtException {
    long[] shape = {1, window.length};
    long[] ones = new long[window.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(Network.environment(), LongBuffer.wrap(window), shape);
        OnnxTensor mask = OnnxTensor.createTensor(Network.environment(), LongBuffer.wrap(ones), shape);
        OnnxTensor types = OnnxTensor.createTensor(Network.environment(), LongBuffer.wrap(new long[window.length]), shape);
        OrtSession.Result result = session().run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer(); // pieces x 384
      double[] sum = new double[SIZE];
      for (int p = 0; p < window.length; p++) {
        for (int j = 0; j < SIZE; j++) {
          sum[j] += states.get(p * SIZE + j);
        }
      }
      return ofLengthOne(sum);
    }
  }

  @Override
  public float[] join(List<long[]> windows, List<float[]> vectors) {
    if (vectors.size() == 1) {
      return vectors.get(0);
    }
    double[] sum = new double[SIZE];
    for (int w = 0; w < vectors.size(); w++) {
      int weight = windows.get(w).length - 2;
      for (int j = 0; j < SIZE; j++) {
        sum[j] += weight * vectors.get(w)[j];
      }
    }
    return ofLengthOne(sum);
  }

  private static float[] ofLengthOne(double[] sum) {
    double squares = 0;
    for (double x : sum) {
      squares += x * x;
    }
    double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    float[] vector = new float[sum.length];
    for (int j = 0; j < sum.length; j++) {
      vector[j] = (float) (scale * sum[j]);
    }
    return vector;
  }
}
