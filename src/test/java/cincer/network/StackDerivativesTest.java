package cincer.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.LayerFactors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients and Hessian products of all layers are what differences of the loss say. */
class StackDerivativesTest {

  private static final int CLASSES = 3;
  private static final double L2 = 0.05;

  private final Random random = new Random(7);
  private NaiveNetwork naive;
  private StackDerivatives derivatives;
  private double[] parameters;

  /** A random network; its parameters in both layouts. */
  private void network(String kind) {
    Shape input = kind.equals("CNN") ? new Shape(2, 7, 6) : Shape.flat(5);
    List<Layer> layers = switch (kind) {
      case "LR" -> List.of();
      case "FC" -> List.of(new Layer.Dense(6), new Layer.Dense(4));
      default -> List.of(new Layer.Convolution(3, 3), new Layer.MaxPooling(2), new Layer.Convolution(4, 2), new Layer.Dense(5));
    };
    naive = new NaiveNetwork(layers, input, CLASSES);
    List<Float> dl4j = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    Shape shape = input;
    for (Layer layer : layers) {
      Shape out = Stack.after(layer, shape);
      if (layer instanceof Layer.Convolution c) {
        draw(out.channels(), shape.channels() * c.kernel() * c.kernel(), true, dl4j, ours);
      } else if (layer instanceof Layer.Dense) {
        draw(out.size(), shape.size(), false, dl4j, ours);
      }
      shape = out;
    }
    draw(CLASSES, shape.size(), false, dl4j, ours);
    float[] flat = new float[dl4j.size()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = dl4j.get(i);
    }
    parameters = ours.stream().mapToDouble(Double::doubleValue).toArray();
    derivatives = new StackDerivatives(layers, input, CLASSES, flat, L2);
  }

  private void draw(int out, int in, boolean biasFirst, List<Float> dl4j, List<Double> ours) {
    float[] bias = new float[out];
    float[] weights = new float[out * in];
    for (int o = 0; o < out; o++) {
      for (int j = 0; j < in; j++) {
        weights[o * in + j] = (float) (random.nextGaussian() / Math.sqrt(in));
        ours.add((double) weights[o * in + j]);
      }
      bias[o] = (float) random.nextGaussian() / 2;
      ours.add((double) bias[o]);
    }
    for (float[] part : biasFirst ? new float[][] {bias, weights} : new float[][] {weights, bias}) {
      for (float value : part) {
        dl4j.add(value);
      }
    }
  }

  private float[][] examples(int m) {
    float[][] x = new float[m][naive.input().size()];
    for (float[] row : x) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextFloat();
      }
    }
    return x;
  }

  @ParameterizedTest
  @ValueSource(strings = {"LR", "FC", "CNN"})
  void gradientsEqualFiniteDifferences(String kind) {
    network(kind);
    float[][] x = examples(20); // more than one chunk
    int[] y = random.ints(x.length, 0, CLASSES).toArray();
    List<LayerFactors> factors = derivatives.factors(x, y);
    for (int k = 0; k < x.length; k += 3) {
      double[] w = new double[x.length];
      w[k] = 1;
      int from = 0;
      for (LayerFactors layer : factors) {
        double[] gradient = layer.sum(w);
        for (int i = 0; i < gradient.length; i++) {
          assertEquals(difference(x[k], y[k], from + i), gradient[i], 1e-9);
        }
        from += gradient.length;
      }
      assertEquals(derivatives.parameters(), from);
      assertEquals(Math.exp(-naive.loss(parameters, x[k], 1)), derivatives.probabilities(x).get(k, 1), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LR", "FC", "CNN"})
  void gradientsOfTheLogOddsEqualFiniteDifferences(String kind) {
    network(kind);
    float[][] x = examples(20);
    double[][] gradients = derivatives.oddsGradients(x, 2, 0);
    float h = 1f / 1024;
    for (int k = 0; k < x.length; k += 5) {
      for (int f = 0; f < x[k].length; f++) {
        float[] above = x[k].clone();
        float[] below = x[k].clone();
        above[f] += h;
        below[f] -= h;
        assertEquals((logOdds(above) - logOdds(below)) / (above[f] - below[f]), gradients[k][f], 1e-6);
      }
    }
  }

  private double logOdds(float[] x) {
    return naive.loss(parameters, x, 0) - naive.loss(parameters, x, 2);
  }

  /** Five points; error of order h^4. */
  private double difference(float[] x, int y, int parameter) {
    double h = 1e-4;
    double[] p = parameters.clone();
    double[] loss = new double[5];
    for (int i = -2; i <= 2; i++) {
      p[parameter] = parameters[parameter] + i * h;
      loss[i + 2] = naive.loss(p, x, y);
    }
    return (loss[0] - 8 * loss[1] + 8 * loss[3] - loss[4]) / (12 * h);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LR", "FC", "CNN"})
  void hessianProductsEqualSecondDifferencesOfTheWholeObjective(String kind) {
    network(kind);
    float[][] x = examples(20);
    int[] y = random.ints(x.length, 0, CLASSES).toArray();
    double[] w = random.doubles(x.length).toArray();
    for (int trial = 0; trial < 10; trial++) {
      double[] v = direction();
      double[] u = direction();
      double[] hv = derivatives.hessianProduct(x, y, w, v);
      assertEquals(secondDifference(x, y, w, v), dot(v, hv), 1e-8);
      assertEquals(dot(u, hv), dot(v, derivatives.hessianProduct(x, y, w, u)), 1e-12);
    }
  }

  private double[] direction() {
    return random.doubles(parameters.length, -1, 1).map(d -> d / Math.sqrt(parameters.length)).toArray();
  }

  /** v'Hv: example by example, so that few digits are lost, by steps so small that they cross no kink of a ReLU. */
  private double secondDifference(float[][] x, int[] y, double[] w, double[] v) {
    double h = 1e-3;
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      double[] f = new double[5];
      for (int i = -2; i <= 2; i++) {
        double[] p = parameters.clone();
        for (int j = 0; j < p.length; j++) {
          p[j] += i * h * v[j];
        }
        f[i + 2] = naive.loss(p, x[k], y[k]);
      }
      sum += w[k] * (-f[0] + 16 * f[1] - 30 * f[2] + 16 * f[3] - f[4]) / (12 * h * h);
    }
    return sum + l2(x, y, v);
  }

  private double l2(float[][] x, int[] y, double[] v) {
    double sum = 0;
    int from = 0;
    for (LayerFactors layer : derivatives.factors(x, y)) {
      boolean convolution = layer.delta().numCols == 1;
      int width = convolution ? from == 0 ? 19 : 13 : layer.a().numCols;
      for (int i = 0; i < layer.parameters(); i++) {
        sum += i % width == width - 1 ? 0 : L2 * v[from + i] * v[from + i];
      }
      from += layer.parameters();
    }
    return sum;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
