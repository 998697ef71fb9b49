package cincer.network;

/** Hands out the flat parameters slice by slice, in the order in which DL4J lays them out. */
final class Slices {

  private final float[] flat;
  private final Optimiser optimiser;
  private int from;
  private int block = Blas.SHARED;

  /** Slices that are trained. */
  Slices(Optimiser optimiser) {
    this.optimiser = optimiser;
    this.flat = optimiser.parameters;
  }

  /** Slices that are only read. */
  Slices(float[] flat) {
    this.optimiser = null;
    this.flat = flat;
  }

  Parameters next(int length) {
    int start = from;
    from += length;
    return optimiser == null ? new Parameters(flat, start, length) : new Parameters(optimiser, start, length);
  }

  /** The number of a {@link Blas#block} that no other kernel of these slices has. */
  int nextBlock() {
    return block++;
  }

  /** Whether what is handed out is trained. */
  boolean trained() {
    return optimiser != null;
  }

  /** @throws IllegalStateException if slices and parameters are not of one length */
  void requireEnd() {
    if (from != flat.length) {
      throw new IllegalStateException("the layers have " + from + " parameters, the network " + flat.length);
    }
  }
}
