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
}
