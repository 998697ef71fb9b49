package cincer.network;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Writes a list of layers as a DL4J configuration: Glorot-uniform weights, zero biases, Adam, cross-entropy. */
final class Configuration {

  /** ND4J takes the seed 0 for "any". */
  private static final long ZERO = 1L << 32;

  private Configuration() {}

  static MultiLayerConfiguration of(List<Layer> layers, Shape input, int classes, Hyperparameters training) {
    NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
        .seed(training.seed() == 0 ? ZERO : training.seed())
        .weightInit(WeightInit.XAVIER_UNIFORM)
        .updater(new Adam(training.learningRate()))
        .l2(training.l2())
        .list();
    double dropout = 0; // DL4J drops inputs of a layer, we drop outputs: it goes to the layer that follows
    for (Layer layer : layers) {
      list.layer(dl4j(layer, dropout));
      dropout = layer instanceof Layer.Dense ? training.dropout() : 0;
    }
    OutputLayer.Builder output = new OutputLayer.Builder(new LossMCXENT()).nOut(classes).activation(Activation.SOFTMAX);
    list.layer(dropout == 0 ? output.build() : output.dropOut(new Dropout(1 - dropout)).build());
    list.setInputType(input.plane() == 1 ? InputType.feedForward(input.size())
        : InputType.convolutionalFlat(input.height(), input.width(), input.channels()));
    return list.build();
  }

  private static org.deeplearning4j.nn.conf.layers.Layer dl4j(Layer layer, double dropout) {
    if (layer instanceof Layer.Dense dense) {
      DenseLayer.Builder builder = new DenseLayer.Builder().nOut(dense.units()).activation(Activation.RELU);
      return dropout == 0 ? builder.build() : builder.dropOut(new Dropout(1 - dropout)).build();
    } else if (layer instanceof Layer.Convolution convolution) {
      return new ConvolutionLayer.Builder(convolution.kernel(), convolution.kernel())
          .nOut(convolution.filters()).activation(Activation.RELU).build();
    }
    int size = ((Layer.MaxPooling) layer).size();
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX).kernelSize(size, size).stride(size, size).build();
  }
}
