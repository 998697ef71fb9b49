/**
 * Architectures, training and the trained network. The only room that touches DL4J and ND4J: DL4J initialises and holds
 * the network, and trains architectures of any kind; stacks of dense, convolution and pooling layers are trained by
 * kernels of our own on plain arrays in DL4J's parameter layout, because DL4J's cost at this size is per-operation
 * overhead and not arithmetic.
 */
package cincer.network;
