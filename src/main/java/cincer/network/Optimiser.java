package cincer.network;

import java.io.Serializable;

/**
 * Where training stands: parameters in DL4J's flat layout, Adam's moments, and how far it has come. Mutable, owned by
 * one fit.
 */
final class Optimiser implements Serializable {

  private static final long serialVersionUID = 1L;

  final float[] parameters;
  final float[] firstMoment;
  final float[] secondMoment;
  int step;
  int epoch;

  /** Fresh moments at the given initial parameters, which are copied. */
  Optimiser(float[] initial) {
    parameters = initial.clone();
    firstMoment = new float[initial.length];
    secondMoment = new float[initial.length];
  }

  /** The same parameters with the moments and the step count at which another fit has arrived. */
  Optimiser after(Optimiser other) {
    System.arraycopy(other.firstMoment, 0, firstMoment, 0, firstMoment.length);
    System.arraycopy(other.secondMoment, 0, secondMoment, 0, secondMoment.length);
    step = other.step;
    return this;
  }
}
