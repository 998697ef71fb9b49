package cincer.network;

import cincer.Derivatives;
import cincer.Model;
import cincer.data.ImageShape;
import cincer.network.natives.Backend;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ejml.data.FMatrixRMaj;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A trained network: its architecture and its parameters. */
public final class NetworkModel implements Model, Serializable {

  private static final long serialVersionUID = 1L;

  /** Examples that are predicted at once: enough for fast products, few enough for the cache. */
  private static final int BATCH = 64;

  /** More examples than this in one call are computed several at once. */
  private static final int MANY = 4096;

  private final Architecture architecture;
  private final ImageShape image;
  private final Hyperparameters training;
  private final int features;
  private final int classes;
  private final float[] parameters;
  private final int epochs;

  NetworkModel(Architecture architecture, ImageShape image, Hyperparameters training, int features, int classes,
      Optimiser optimiser) {
    this.architecture = architecture;
    this.image = image;
    this.training = training;
    this.features = features;
    this.classes = classes;
    this.parameters = optimiser.parameters.clone();
    this.epochs = optimiser.epoch;
  }

  @Override
  public int classes() {
    return classes;
  }

  /** Number of parameters. */
  public int parameters() {
    return parameters.length;
  }

  @Override
  public String fingerprint() {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * parameters.length);
    bytes.asFloatBuffer().put(parameters);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    } catch (NoSuchAlgorithmException e) { // every Java has it
      throw new IllegalStateException(e);
    }
  }

  /** Number of epochs that it was trained for. */
  public int epochs() {
    return epochs;
  }

  /** A new DL4J network with these parameters. */
  public MultiLayerNetwork network() {
    return Backend.call(() -> {
      MultiLayerNetwork network = new MultiLayerNetwork(architecture.configuration(features, classes, image, training));
      network.init(Nd4j.createFromArray(parameters).reshape(1, parameters.length), false);
      return network;
    });
  }

  @Override
  public Output output(float[][] x) {
    List<Layer> layers = architecture.layers();
    return layers == null ? Backend.call(() -> dl4jOutput(x)) : stackOutput(layers, x, x.length > MANY ? BATCH : 1);
  }

  /**
   * The same, but for rounding, so that what it computes for an example does not depend on the others, however many these are, nor on the
   * machine, where all layers are dense: for what is computed in several places.
   */
  public Output eachAlike(float[][] x) {
    List<Layer> layers = architecture.layers();
    if (layers == null) {
      return output(x);
    } else if (!SideBySide.serves(layers) || image != null) {
      return stackOutput(layers, x, 1);
    }
    int last = layers.isEmpty() ? features : ((Layer.Dense) layers.get(layers.size() - 1)).units();
    Output output = new Output(new FMatrixRMaj(x.length, classes), new FMatrixRMaj(x.length, last));
    new SideBySide(layers, features, classes, parameters).output(x, output.probabilities().data, output.hidden().data);
    return output;
  }

  @Override
  public Derivatives derivatives() {
    List<Layer> layers = architecture.layers();
    return layers == null ? Model.super.derivatives()
        : new StackDerivatives(layers, architecture.input(features, image), classes, parameters, training.l2());
  }

  /** Example by example, so that nothing depends on who else is in the batch; of many, batch by batch. */
  private Output stackOutput(List<Layer> layers, float[][] x, int size) {
    Stack stack = new Stack(layers, architecture.input(features, image), classes, parameters);
    FMatrixRMaj probabilities = new FMatrixRMaj(x.length, classes);
    FMatrixRMaj hidden = new FMatrixRMaj(x.length, stack.hiddenSize());
    float[] batch = new float[size * features]; // the last one is filled up, so that all examples are computed alike
    for (int from = 0; from < x.length; from += size) {
      int m = Math.min(size, x.length - from);
      for (int i = 0; i < m; i++) {
        System.arraycopy(x[from + i], 0, batch, i * features, features);
      }
      float[] a = stack.hidden(batch, size);
      System.arraycopy(a, 0, hidden.data, from * hidden.numCols, m * hidden.numCols);
      float[] logits = stack.logits(a, size);
      for (int i = 0; i < m; i++) {
        Softmax.apply(logits, i, classes);
      }
      System.arraycopy(logits, 0, probabilities.data, from * classes, m * classes);
    }
    return new Output(probabilities, hidden);
  }

  /** Batch by batch, which takes a fraction of the time; logits are enough. */
  @Override
  public int[] predict(float[][] x) {
    List<Layer> layers = architecture.layers();
    if (layers == null) {
      return Model.super.predict(x);
    }
    Stack stack = new Stack(layers, architecture.input(features, image), classes, parameters);
    FMatrixRMaj logits = new FMatrixRMaj(x.length, classes);
    float[] batch = new float[BATCH * features];
    for (int from = 0; from < x.length; from += BATCH) {
      int m = Math.min(BATCH, x.length - from);
      for (int i = 0; i < m; i++) {
        System.arraycopy(x[from + i], 0, batch, i * features, features);
      }
      System.arraycopy(stack.logits(stack.hidden(batch, m), m), 0, logits.data, from * classes, m * classes);
    }
    return Model.mostProbable(logits);
  }

  private Output dl4jOutput(float[][] x) {
    MultiLayerNetwork network = network();
    FMatrixRMaj probabilities = new FMatrixRMaj(x.length, classes);
    FMatrixRMaj hidden = new FMatrixRMaj(x.length, Math.toIntExact(network.getOutputLayer().getParam("W").size(0)));
    for (int i = 0; i < x.length; i++) {
      List<INDArray> activations = network.feedForward(Nd4j.createFromArray(new float[][] {x[i]}), false);
      copy(activations.get(activations.size() - 2), hidden, i);
      copy(activations.get(activations.size() - 1), probabilities, i);
    }
    return new Output(probabilities, hidden);
  }

  private static void copy(INDArray activations, FMatrixRMaj to, int row) {
    System.arraycopy(activations.reshape('c', 1, to.numCols).toFloatVector(), 0, to.data, row * to.numCols, to.numCols);
  }

  @Override
  public String toString() {
    return architecture.specification() + ", " + features + " features, " + classes + " classes, " + parameters.length
        + " parameters, " + epochs + " epochs";
  }

  /** Equal parameters in an equal architecture. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NetworkModel m && m.toString().equals(toString()) && Arrays.equals(m.parameters, parameters);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parameters);
  }
}
