package cincer.network;

import cincer.LayerFactors;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Takes examples through a network in double precision, one after the other; owned by one thread. */
final class Pass {

  private final List<Step> steps = new ArrayList<>();
  private final int features;
  private double[] p;

  Pass(List<LinearStep.LinearParameters> layouts, List<Layer> layers, Shape input) {
    features = input.size();
    Iterator<LinearStep.LinearParameters> next = layouts.iterator();
    Shape shape = input;
    for (Layer layer : layers) {
      Shape out = Stack.after(layer, shape);
      if (layer instanceof Layer.MaxPooling pooling) {
        steps.add(SelectStep.pooling(shape, out, pooling.size()));
      } else {
        steps.add(new LinearStep(next.next()));
        steps.add(SelectStep.relu(out.size()));
      }
      shape = out;
    }
    steps.add(new LinearStep(next.next()));
  }

  /** P(y|x), length c. */
  double[] forward(float[] x) {
    double[] a = new double[x.length];
    for (int j = 0; j < a.length; j++) {
      a[j] = x[j];
    }
    for (Step step : steps) {
      a = step.forward(a);
    }
    p = softmax(a);
    return p;
  }

  private static double[] softmax(double[] logits) {
    double max = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      max = Math.max(max, logit);
    }
    double[] p = new double[logits.length];
    double sum = 0;
    for (int y = 0; y < p.length; y++) {
      p[y] = Math.exp(logits[y] - max);
      sum += p[y];
    }
    for (int y = 0; y < p.length; y++) {
      p[y] /= sum;
    }
    return p;
  }

  /** The gradient of the loss of the last example with this label: at the logits, p - e_y. */
  void backward(int label) {
    double[] delta = p.clone();
    delta[label] -= 1;
    backward(delta);
  }

  /** The gradient with respect to the last example, length d, from the one with respect to the logits, length c. */
  double[] backward(double[] logits) {
    double[] delta = logits;
    for (int i = steps.size() - 1; i >= 0; i--) {
      delta = steps.get(i).backward(delta);
    }
    return delta;
  }

  /** Writes the last gradient as row k of each layer's factors. */
  void store(int k, List<LayerFactors> factors) {
    int layer = 0;
    for (Step step : steps) {
      if (step instanceof LinearStep linear) {
        LayerFactors f = factors.get(layer++);
        linear.store(k, f.delta().data, f.a().data);
      }
    }
  }

  /** Adds w times the last example's Hessian times v; at the logits, the change of p along rz is p (rz - p'rz). */
  void hessianProduct(double[] v, double w, double[] sums) {
    double[] r = new double[features];
    for (Step step : steps) {
      r = step.forwardR(r, v);
    }
    double mean = 0;
    for (int y = 0; y < p.length; y++) {
      mean += p[y] * r[y];
    }
    for (int y = 0; y < p.length; y++) {
      r[y] = p[y] * (r[y] - mean);
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      r = steps.get(i).backwardR(r, v, w, sums);
    }
  }
}
