package cincer.forecast;

import java.util.Arrays;

/** The grid of what may have made labels wrong: kind of noise, share that was memorised, way in which networks are meant, share of wrong labels. */
final class Hypotheses {

  private static final double[] NOISE = new double[32];
  private static final double LEAST_NOISE = 0.0005;
  private static final double RATIO = 1.25; // the largest is 0.5
  /** A priori noise has the density of Beta(1.5, 2). */
  private static final double ALPHA = 1.5;
  private static final double BETA = 2;
  /** Shares of the wrong labels that networks have memorised: labels wrong at random stand out too much for that, look-alikes do not. */
  private static final double[][] LEARNED = {{0}, {0, 0.05, 0.12, 0.25, 0.5}};
  /** A priori that share is spread as an exponential variable whose mean is so much of the noise. */
  private static final double LEARNED_OF_NOISE = 0.5;

  static {
    for (int e = 0; e < NOISE.length; e++) {
      NOISE[e] = LEAST_NOISE * Math.pow(RATIO, e);
    }
  }

  /** One of them. */
  @FunctionalInterface
  interface Hypothesis {
    void at(int point, int kind, int view, double noise, double learned);
  }

  private final int kinds;
  private final int views;

  Hypotheses(GivenLabels given) {
    kinds = given.kinds();
    views = given.views();
  }

  /** Place i in the grid of noise. */
  static double noise(int i) {
    return NOISE[i];
  }

  /** Goes through all, kind after kind; how many there are. Noise that networks have absorbed is about as much as there is. */
  int forEach(Hypothesis each) {
    int point = 0;
    for (int kind = 0; kind < kinds; kind++) {
      for (double learned : LEARNED[kind]) {
        for (int view = 0; view < views; view++) {
          int absorbed = Views.absorbed(view);
          int end = absorbed < 0 ? NOISE.length : absorbed + 2;
          for (int e = absorbed < 0 ? 0 : absorbed - 1; e < end; e++) {
            each.at(point++, kind, view, NOISE[e], learned);
          }
        }
      }
    }
    return point;
  }

  /** Log-density of both, up to a constant: noise is spaced by a ratio. */
  static double prior(int kind, double noise, double learned) {
    double mean = LEARNED_OF_NOISE * noise;
    return ALPHA * Math.log(noise) + (BETA - 1) * Math.log(1 - noise) - learned / mean
        - Math.log(Arrays.stream(LEARNED[kind]).map(share -> Math.exp(-share / mean)).sum());
  }
}
