package cincer.network;

import java.util.Arrays;
import java.util.List;

/**
 * What a network of dense layers computes, in plain Java: examples stand side by side, unit by unit, so that the inner loops run over examples
 * and the JIT vectorises them. Of each example all sums are made in the same order, whoever stands beside it, and on any machine.
 */
final class SideBySide {

  private static final int MANY = 64;

  private final List<Layer> layers;
  private final int features;
  private final int classes;
  private final float[] parameters;

  SideBySide(List<Layer> layers, int features, int classes, float[] parameters) {
    this.layers = layers;
    this.features = features;
    this.classes = classes;
    this.parameters = parameters;
  }

  /** Whether it can compute a network of these layers. */
  static boolean serves(List<Layer> layers) {
    return layers != null && layers.stream().allMatch(Layer.Dense.class::isInstance);
  }

  /** Writes m x c probabilities and m x h activations of the last hidden layer, or the input where there is none. */
  void output(float[][] x, float[] probabilities, float[] hidden) {
    float[][] input = new float[features][MANY];
    for (int from = 0; from < x.length; from += MANY) {
      int m = Math.min(MANY, x.length - from);
      for (int i = 0; i < features; i++) {
        for (int e = 0; e < m; e++) {
          input[i][e] = x[from + e][i];
        }
      }
      float[][] a = input;
      int at = 0;
      for (Layer layer : layers) {
        int units = ((Layer.Dense) layer).units();
        float[][] z = linear(a, units, at);
        at += units * (a.length + 1);
        relu(z);
        a = z;
      }
      store(a, hidden, from, m);
      store(linear(a, classes, at), probabilities, from, m);
      for (int e = 0; e < m; e++) {
        Softmax.apply(probabilities, from + e, classes);
      }
    }
  }

  /** W a + b, where W (units x inputs) lies from a place on, and b after it. */
  private float[][] linear(float[][] a, int units, int at) {
    float[][] z = new float[units][MANY];
    int inputs = a.length;
    for (int u = 0; u < units; u++) {
      float[] sum = z[u];
      Arrays.fill(sum, parameters[at + units * inputs + u]);
      int w = at + u * inputs;
      int i = 0;
      for (; i + 3 < inputs; i += 4) {
        add(parameters[w + i], a[i], parameters[w + i + 1], a[i + 1], parameters[w + i + 2], a[i + 2], parameters[w + i + 3], a[i + 3], sum);
      }
      for (; i < inputs; i++) {
        add(parameters[w + i], a[i], sum);
      }
    }
    return z;
  }

  private static void add(float v, float[] a, float w, float[] b, float x, float[] c, float y, float[] d, float[] to) {
    for (int e = 0; e < MANY; e++) {
      to[e] += v * a[e] + w * b[e] + (x * c[e] + y * d[e]);
    }
  }

  private static void add(float w, float[] a, float[] to) {
    for (int e = 0; e < MANY; e++) {
      to[e] += w * a[e];
    }
  }

  private static void relu(float[][] z) {
    for (float[] unit : z) {
      for (int e = 0; e < MANY; e++) {
        unit[e] = Math.max(0, unit[e]);
      }
    }
  }

  private static void store(float[][] a, float[] to, int from, int m) {
    for (int j = 0; j < a.length; j++) {
      for (int e = 0; e < m; e++) {
        to[(from + e) * a.length + j] = a[j][e];
      }
    }
  }
}
