package cincer.embeddings;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A network in a file of the ONNX format, with one input of single-precision numbers: a vector or an image. */
public final class PixelEncoder implements InputEncoder<Pixels> {

  private static final List<long[]> WHOLE = List.of(new long[0]);

  private final Feeding feeding;
  private final String model;
  private final OrtSession session;
  private final String input;
  private final String output;
  private final PixelShape shape;
  private final int size;

  /**
   * How a network is fed and heard.
   *
   * @param layout    where the channels are in the network's input: "auto", "nchw" or "nhwc"
   * @param width     of images, where the network leaves it open; 0: unknown
   * @param height    of images, where the network leaves it open; 0: unknown
   * @param divisor   values are divided by it first
   * @param mean      then this is subtracted, one number or one for each channel
   * @param deviation then divided by this, one number or one for each channel, none of them 0
   * @param output    name of the output; empty: the first
   * @param pool      what becomes of an output with several places: "mean" of them, the "first", or all of them, "flat"
   */
  public record Feeding(String layout, int width, int height, double divisor, List<Double> mean, List<Double> deviation, String output, String pool) {
  }

  /**
   * Loads a network, and runs it once to know how long its vectors are.
   *
   * @throws IllegalArgumentException if it is no such network, or cannot be fed like that; one sentence
   */
  public PixelEncoder(Path file, Feeding feeding) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    this.feeding = feeding;
    this.model = HexFormat.of().formatHex(Key.digest(ByteBuffer.wrap(bytes)));
    try {
      this.session = Network.load(bytes);
      Map<String, NodeInfo> inputs = session.getInputInfo();
      if (inputs.size() != 1 || !(inputs.values().iterator().next().getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.FLOAT) {
        throw new IllegalArgumentException("'" + file + "' takes " + inputs.keySet() + "; only networks with one input of single-precision numbers can be used");
      }
      this.input = inputs.keySet().iterator().next();
      this.output = feeding.output().isEmpty() ? session.getOutputNames().iterator().next() : feeding.output();
      if (!session.getOutputNames().contains(output)) {
        throw new IllegalArgumentException("'" + file + "' has no output '" + output + "', only " + session.getOutputNames());
      }
      this.shape = PixelShape.of(info.getShape(), feeding.layout(), feeding.width(), feeding.height());
      check(feeding.mean().size(), "mean");
      check(feeding.deviation().size(), "deviation");
      this.size = run(new float[shape.size()]).length;
    } catch (OrtException e) {
      throw new IllegalArgumentException("'" + file + "' is no network in the ONNX format that can be run: " + e.getMessage(), e);
    }
  }

  private void check(int numbers, String option) {
    if (numbers != 1 && numbers != shape.channels()) {
      throw new IllegalArgumentException("-" + option + " has " + numbers + " numbers; the network takes " + shape.channels() + " channel"
          + (shape.channels() == 1 ? "" : "s") + ": give one number, or one for each channel");
    }
  }

  /** What it is fed with. */
  public PixelShape shape() {
    return shape;
  }

  @Override
  public String name() {
    return model + ", " + feeding + ", " + Version.runtime();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ByteBuffer content(Pixels pixels) throws UnreadableException {
    return pixels.content();
  }

  @Override
  public List<long[]> pieces(Pixels pixels) {
    return WHOLE;
  }

  @Override
  public float[] encode(Pixels pixels, long[] piece) throws OrtException, UnreadableException {
    return run(fed(pixels.values(shape)));
  }

  /** Values as the network wants them. */
  private float[] fed(float[] values) {
    float[] fed = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      int c = i % shape.channels();
      double x = (values[i] / feeding.divisor() - of(feeding.mean(), c)) / of(feeding.deviation(), c);
      fed[shape.place(i / shape.channels(), c)] = (float) x;
    }
    return fed;
  }

  private static double of(List<Double> numbers, int channel) {
    return numbers.get(numbers.size() == 1 ? 0 : channel);
  }

  private float[] run(float[] fed) throws OrtException {
    try (OnnxTensor tensor = OnnxTensor.createTensor(Network.environment(), FloatBuffer.wrap(fed), shape.dimensions());
        OrtSession.Result result = session.run(Map.of(input, tensor), Set.of(output))) {
      OnnxValue value = result.get(0);
      if (!(value instanceof OnnxTensor made) || made.getInfo().type != OnnxJavaType.FLOAT) {
        throw new IllegalArgumentException("output '" + output + "' is no tensor of single-precision numbers: name another one by -output");
      }
      FloatBuffer numbers = made.getFloatBuffer();
      float[] all = new float[numbers.remaining()];
      numbers.get(all);
      return pooled(all, made.getInfo().getShape());
    }
  }

  /** One vector of an output: of places x numbers (3 dimensions) or channels x rows x columns (4 dimensions). */
  private float[] pooled(float[] all, long[] of) {
    if (of.length < 3 || feeding.pool().equals("flat")) {
      return all;
    }
    boolean channels = of.length > 3;
    int length = (int) of[channels ? 1 : 2];
    int places = all.length / length;
    int used = feeding.pool().equals("first") ? 1 : places;
    double[] sum = new double[length];
    for (int p = 0; p < used; p++) {
      for (int j = 0; j < length; j++) {
        sum[j] += all[channels ? j * places + p : p * length + j];
      }
    }
    float[] vector = new float[length];
    for (int j = 0; j < length; j++) {
      vector[j] = (float) (sum[j] / used);
    }
    return vector;
  }

  @Override
  public float[] join(List<long[]> pieces, List<float[]> vectors) {
    return vectors.get(0);
  }
}
