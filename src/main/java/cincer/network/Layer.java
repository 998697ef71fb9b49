package cincer.network;

import org.apiguardian.api.API;

/** One layer of a network before the softmax output layer, as the paper's Section 4 names them. */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
public sealed interface Layer {

  /** Fully connected, ReLU, followed by dropout. */
  record Dense(int units) implements Layer {}

  /** Square convolution without padding, stride 1, ReLU. */
  record Convolution(int filters, int kernel) implements Layer {}

  /** Square max pooling without overlap; what does not fill a window is left out. */
  record MaxPooling(int size) implements Layer {}
}
