package cincer.network;

import java.util.Arrays;
import java.util.List;

/** The definition of a network's loss, with plain loops and double parameters in the layout of {@code Derivatives}. */
record NaiveNetwork(List<Layer> layers, Shape input, int classes) {

  /** -log P(y|x). */
  double loss(double[] parameters, float[] features, int label) {
    double[] a = new double[features.length];
    for (int j = 0; j < a.length; j++) {
      a[j] = features[j];
    }
    int from = 0;
    Shape shape = input;
    for (Layer layer : layers) {
      Shape out = Stack.after(layer, shape);
      double[] z = new double[out.size()];
      if (layer instanceof Layer.MaxPooling pooling) {
        Arrays.fill(z, Double.NEGATIVE_INFINITY);
        for (int c = 0; c < out.channels(); c++) {
          for (int y = 0; y < out.height() * pooling.size(); y++) {
            for (int x = 0; x < out.width() * pooling.size(); x++) {
              int to = (c * out.height() + y / pooling.size()) * out.width() + x / pooling.size();
              z[to] = Math.max(z[to], a[(c * shape.height() + y) * shape.width() + x]);
            }
          }
        }
      } else if (layer instanceof Layer.Convolution convolution) {
        int k = convolution.kernel();
        int width = shape.channels() * k * k + 1;
        for (int f = 0; f < out.channels(); f++) {
          for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
              double sum = parameters[from + f * width + width - 1];
              for (int c = 0; c < shape.channels(); c++) {
                for (int u = 0; u < k; u++) {
                  for (int v = 0; v < k; v++) {
                    sum += parameters[from + f * width + (c * k + u) * k + v]
                        * a[(c * shape.height() + y + u) * shape.width() + x + v];
                  }
                }
              }
              z[(f * out.height() + y) * out.width() + x] = Math.max(0, sum);
            }
          }
        }
        from += out.channels() * width;
      } else {
        z = dense(parameters, from, a, out.size());
        for (int o = 0; o < z.length; o++) {
          z[o] = Math.max(0, z[o]);
        }
        from += out.size() * (a.length + 1);
      }
      a = z;
      shape = out;
    }
    double[] logits = dense(parameters, from, a, classes);
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit);
    }
    return Math.log(sum) - logits[label];
  }

  private static double[] dense(double[] parameters, int from, double[] a, int out) {
    double[] z = new double[out];
    for (int o = 0; o < out; o++) {
      z[o] = parameters[from + o * (a.length + 1) + a.length];
      for (int j = 0; j < a.length; j++) {
        z[o] += parameters[from + o * (a.length + 1) + j] * a[j];
      }
    }
    return z;
  }
}
