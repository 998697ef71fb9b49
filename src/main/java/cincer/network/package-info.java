/**
 * Architectures, training and the trained network. The only room that touches DL4J and ND4J: DL4J initialises and holds
 * the network, and trains architectures of any kind; stacks of dense, convolution and pooling layers are trained by
 * kernels of our own on plain arrays in DL4J's parameter layout, because DL4J's cost at this size is per-operation
 * overhead and not arithmetic.
 *
 * <pre>{@code
 * FullyConnected architecture = new FullyConnected();
 * architecture.setHidden("64,32");
 * Learner network = new NetworkLearner(architecture, null, new Hyperparameters(100, 32, 0.001, 0.2, 0, 0, 1), set.dimension(), set.classes());
 * Model model = network.fit(set);
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.network;

import org.apiguardian.api.API;
