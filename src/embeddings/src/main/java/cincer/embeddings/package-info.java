/**
 * Texts and images become vectors by networks that were trained elsewhere.
 *
 * <p>{@link cincer.embeddings.Vectors} is the whole way for many inputs: those that were embedded before come from the {@link
 * cincer.embeddings.VectorFile}, the rest go through an {@link cincer.embeddings.InputEncoder} on all cores. Two encoders: {@link
 * cincer.embeddings.SentenceEncoder} for texts and {@link cincer.embeddings.PixelEncoder} for a network in a file. Each input goes through the
 * network alone, never beside others: a quantized network scales its numbers by what else is in the batch, so that a vector
 * would depend on its neighbours. That is why vectors are the same whatever the number of threads and the order of rows.
 */
package cincer.embeddings;
