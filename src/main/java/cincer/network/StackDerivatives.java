package cincer.network;

import cincer.Derivatives;
import cincer.LayerFactors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Derivatives of stacks of dense, convolution and pooling layers, example by example. A convolution's gradient is a sum
 * over places, so it is formed, and its factors are 1 and the gradient itself.
 */
final class StackDerivatives implements Derivatives {

  private static final int CHUNK = 16;

  private final List<Layer> layers;
  private final Shape input;
  private final int classes;
  private final double l2;
  private final List<LinearStep.LinearParameters> layouts = new ArrayList<>();
  private final int parameters;

  StackDerivatives(List<Layer> layers, Shape input, int classes, float[] flat, double l2) {
    this.layers = layers;
    this.input = input;
    this.classes = classes;
    this.l2 = l2;
    this.parameters = flat.length;
    Shape shape = input;
    int from = 0;
    for (Layer layer : layers) {
      Shape out = Stack.after(layer, shape);
      if (layer instanceof Layer.Convolution convolution) {
        from = layout(flat, from, out.channels(), patches(shape, out, convolution.kernel()), shape.size(), true);
      } else if (layer instanceof Layer.Dense) {
        from = layout(flat, from, out.size(), everything(shape), shape.size(), false);
      }
      shape = out;
    }
    layout(flat, from, classes, everything(shape), shape.size(), false);
  }

  private static int[][] everything(Shape in) {
    return new int[][] {IntStream.range(0, in.size()).toArray()};
  }

  private static int[][] patches(Shape in, Shape out, int k) {
    int[][] patches = new int[out.plane()][in.channels() * k * k];
    for (int p = 0; p < patches.length; p++) {
      int corner = p / out.width() * in.width() + p % out.width();
      for (int j = 0; j < patches[p].length; j++) {
        patches[p][j] = j / (k * k) * in.plane() + corner + j % (k * k) / k * in.width() + j % k;
      }
    }
    return patches;
  }

  /** Reads one layer of DL4J's flat parameters; returns where the next begins. */
  private int layout(float[] flat, int from, int out, int[][] places, int inputs, boolean biasFirst) {
    int in = places[0].length;
    double[] weights = new double[out * (in + 1)];
    for (int o = 0; o < out; o++) {
      for (int j = 0; j < in; j++) {
        weights[o * (in + 1) + j] = flat[from + (biasFirst ? out : 0) + o * in + j];
      }
      weights[o * (in + 1) + in] = flat[from + (biasFirst ? 0 : out * in) + o];
    }
    layouts.add(new LinearStep.LinearParameters(from, weights, out, places, inputs));
    return from + weights.length;
  }

  @Override
  public int parameters() {
    return parameters;
  }

  @Override
  public DMatrixRMaj probabilities(float[][] x) {
    DMatrixRMaj probabilities = new DMatrixRMaj(x.length, classes);
    chunks(x.length, range -> {
      Pass pass = new Pass(layouts, layers, input);
      for (int k : range) {
        System.arraycopy(pass.forward(x[k]), 0, probabilities.data, k * classes, classes);
      }
    });
    return probabilities;
  }

  @Override
  public List<LayerFactors> factors(float[][] x, int[] y) {
    List<LayerFactors> factors = layouts.stream().map(layout -> new LayerFactors(
        new DMatrixRMaj(x.length, layout.places().length == 1 ? layout.out() : 1),
        new DMatrixRMaj(x.length, layout.places().length == 1 ? layout.width() : layout.weights().length))).toList();
    chunks(x.length, range -> {
      Pass pass = new Pass(layouts, layers, input);
      for (int k : range) {
        pass.forward(x[k]);
        pass.backward(y[k]);
        pass.store(k, factors);
      }
    });
    return factors;
  }

  @Override
  public double[] hessianProduct(float[][] x, int[] y, double[] w, double[] v) {
    double[][] partial = new double[(x.length + CHUNK - 1) / CHUNK][parameters];
    chunks(x.length, range -> {
      Pass pass = new Pass(layouts, layers, input);
      for (int k : range) {
        pass.forward(x[k]);
        pass.backward(y[k]);
        pass.hessianProduct(v, w[k], partial[k / CHUNK]);
      }
    });
    double[] product = new double[parameters];
    for (LinearStep.LinearParameters layout : layouts) {
      for (int i = 0; i < layout.weights().length; i++) {
        boolean bias = i % layout.width() == layout.width() - 1;
        product[layout.from() + i] = bias ? 0 : l2 * v[layout.from() + i];
      }
    }
    for (double[] sums : partial) { // in order: the same result on any number of threads
      for (int i = 0; i < parameters; i++) {
        product[i] += sums[i];
      }
    }
    return product;
  }

  /** The softmax's normaliser is the same for both: at the logits, the gradient is e_label - e_other. */
  @Override
  public double[][] oddsGradients(float[][] x, int label, int other) {
    double[][] gradients = new double[x.length][];
    chunks(x.length, range -> {
      Pass pass = new Pass(layouts, layers, input);
      for (int k : range) {
        double[] odds = new double[classes];
        odds[label] += 1;
        odds[other] -= 1;
        pass.forward(x[k]);
        gradients[k] = pass.backward(odds);
      }
    });
    return gradients;
  }

  private static void chunks(int n, Consumer<int[]> work) {
    IntStream.range(0, (n + CHUNK - 1) / CHUNK).parallel()
        .forEach(chunk -> work.accept(IntStream.range(chunk * CHUNK, Math.min(n, (chunk + 1) * CHUNK)).toArray()));
  }
}
