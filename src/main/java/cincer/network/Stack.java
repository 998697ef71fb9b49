package cincer.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The kernels of a network, bound to parameters: for training, or for inference. */
final class Stack {

  private final List<Kernel> kernels = new ArrayList<>();
  private final List<DropoutKernel> dropouts = new ArrayList<>();
  private final Shape input;
  private final Shape hidden;
  /** Whether the first layer takes images. */
  private final boolean images;
  private float[] pixels = {};

  /** For training: the parameters and moments come from the optimiser; {@link #dropoutFrom} comes first. */
  Stack(List<Layer> layers, Shape input, int classes, Optimiser optimiser, double dropout) {
    this.input = input;
    this.images = !layers.isEmpty() && !(layers.get(0) instanceof Layer.Dense);
    this.hidden = build(layers, input, classes, new Slices(optimiser), dropout);
  }

  /** For inference. */
  Stack(List<Layer> layers, Shape input, int classes, float[] parameters) {
    this.input = input;
    this.images = !layers.isEmpty() && !(layers.get(0) instanceof Layer.Dense);
    this.hidden = build(layers, input, classes, new Slices(parameters), 0);
  }

  /** The largest of ReLUs is the ReLU of the largest: so pooling comes first, and leaves a quarter of the work. */
  private Shape build(List<Layer> layers, Shape input, int classes, Slices slices, double dropout) {
    Shape shape = input;
    boolean relu = false;
    boolean images = this.images;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      Shape out = after(layer, shape);
      if (i == 0 && pooledAtOnce(layers, shape, slices)) {
        out = after(layers.get(1), out);
        kernels.add(new PooledConvolutionKernel(shape, out, ((Layer.Convolution) layer).kernel(), ((Layer.MaxPooling) layers.get(1)).size(), slices));
        relu = true;
        i++;
      } else if (layer instanceof Layer.MaxPooling pooling) {
        kernels.add(new PoolingKernel(shape, out, pooling.size()));
      } else {
        kernels.add(layer instanceof Layer.Convolution convolution
            ? convolution(shape, out, convolution.kernel(), slices)
            : dense(shape, out.size(), images, slices));
        relu = true;
        images &= !(layer instanceof Layer.Dense);
      }
      if (relu && !(i + 1 < layers.size() && layers.get(i + 1) instanceof Layer.MaxPooling)) {
        kernels.add(new ReluKernel(out.size()));
        relu = false;
      }
      if (layer instanceof Layer.Dense && dropout > 0) {
        DropoutKernel kernel = new DropoutKernel(out.size(), dropout);
        dropouts.add(kernel);
        kernels.add(kernel);
      }
      shape = out;
    }
    kernels.add(dense(shape, classes, images, slices));
    slices.requireEnd();
    return shape;
  }

  private static boolean pooledAtOnce(List<Layer> layers, Shape in, Slices slices) {
    return slices.trained() && layers.size() > 1 && layers.get(0) instanceof Layer.Convolution convolution && layers.get(1) instanceof Layer.MaxPooling
        && PooledConvolutionKernel.serves(in, convolution.kernel());
  }

  /** One example at a time, as in inference, is no work for {@link WinogradKernel}. */
  private static Kernel convolution(Shape in, Shape out, int k, Slices slices) {
    return slices.trained() && WinogradKernel.serves(in, out, k) ? new WinogradKernel(in, out, slices)
        : new ConvolutionKernel(in, out, k, slices);
  }

  private static Kernel dense(Shape in, int units, boolean images, Slices slices) {
    return images ? new DenseOfImagesKernel(in.size(), units, slices) : new DenseKernel(in.size(), units, slices);
  }

  /** Shape of what a layer makes of its input. */
  static Shape after(Layer layer, Shape in) {
    if (layer instanceof Layer.Dense dense) {
      return Shape.flat(dense.units());
    } else if (layer instanceof Layer.Convolution convolution) {
      int lost = convolution.kernel() - 1;
      return new Shape(convolution.filters(), in.height() - lost, in.width() - lost);
    }
    int size = ((Layer.MaxPooling) layer).size();
    return new Shape(in.channels(), in.height() / size, in.width() / size);
  }

  /** What is dropped from now on is drawn from here. */
  void dropoutFrom(SplittableRandom random) {
    dropouts.forEach(dropout -> dropout.drawFrom(random));
  }

  /** Number of units in the last hidden layer, h. */
  int hiddenSize() {
    return hidden.size();
  }

  /** Activations of the last hidden layer for m examples, one after the other; m x h, where that layer is dense. */
  float[] hidden(float[] x, int m) {
    float[] a = x;
    if (images) {
      pixels = Buffers.transposed(x, m, input.size(), pixels);
      a = pixels;
    }
    for (Kernel kernel : kernels.subList(0, kernels.size() - 1)) {
      a = kernel.forward(a, m);
    }
    return a;
  }

  /** Logits, m x c, from the activations of the last hidden layer. */
  float[] logits(float[] hiddenActivations, int m) {
    return kernels.get(kernels.size() - 1).forward(hiddenActivations, m);
  }

  /** Leaves every parameter's gradient, given the one with respect to the logits (m x c). */
  void backward(float[] delta, int m) {
    float[] d = delta;
    for (int i = kernels.size() - 1; i >= 0; i--) {
      d = kernels.get(i).backward(d, m, i > 0);
    }
  }

  /** One step of Adam; l2 applies to weights, not to biases. */
  void step(float alpha, float l2) {
    for (Kernel kernel : kernels) {
      for (int i = 0; i < kernel.parameters().size(); i++) {
        kernel.parameters().get(i).step(alpha, i == 0 ? l2 : 0);
      }
    }
  }

  void store(Optimiser optimiser) {
    kernels.forEach(kernel -> kernel.parameters().forEach(parameters -> parameters.store(optimiser)));
  }
}
