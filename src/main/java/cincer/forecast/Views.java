package cincer.forecast;

/**
 * The ways in which what networks say of an example may be meant; here, of one example after the other. Networks learn from wrong labels, too. P_out
 * is made sharper or flatter to several degrees. And networks that were trained as long as the loss of labels that they have not seen falls say how
 * likely a label is <em>given</em>, be it right or wrong: a share of what they say is noise that they have absorbed, and is taken off, P_out less that
 * share times how likely each label is, were it wrong; of that no class has less than a millionth. Seen in each way and for both kinds of noise, an
 * example has the odds rho that it would be given its label if that were wrong, to its being given it if it is right, in a bin of their logarithm.
 * For one thread.
 */
final class Views {

  /** Exponents of P_out: a network that learned from wrong labels says too little, one that has memorised them too much. */
  static final double[] SHARPNESS = {0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8};
  static final int BINS = 120;

  private static final int PLAIN = SHARPNESS.length; // views that take nothing off
  private static final int FROM = 5; // the exponents from 0.7 to 2 are those of networks that may have absorbed noise
  private static final int TO = 9;
  private static final int[] ABSORBED = {12, 14, 16, 18, 20, 22, 24, 26, 28, 30}; // places in the grid of noise
  private static final double MOST = 18; // of the logarithm
  private static final double[] RHO = new double[BINS]; // in the middle of each bin
  private static final double LEAST_PROBABILITY = 1e-6;

  static {
    for (int bin = 0; bin < BINS; bin++) {
      RHO[bin] = Math.exp((bin + 0.5) * 2 * MOST / BINS - MOST);
    }
  }

  private final Confusion confusion;
  private final double[] log;
  private final double[] alike;
  private final double[] sharp;
  private final double[] noise; // how likely each label is, were it wrong
  private final byte[][] bins; // kinds x views
  private final float[][] logs;

  Views(Confusion confusion) {
    int c = confusion.classes();
    this.confusion = confusion;
    this.log = new double[c];
    this.alike = new double[c];
    this.sharp = new double[c];
    this.noise = new double[c];
    this.bins = new byte[kinds(confusion)][count(confusion)];
    this.logs = new float[bins.length][count(confusion)];
  }

  /** How many kinds of noise: of two classes, the other one is meant. */
  static int kinds(Confusion confusion) {
    return confusion.classes() > 2 ? 2 : 1;
  }

  /** How many views: nothing is taken off where nobody has found out how long networks should be trained. */
  static int count(Confusion confusion) {
    return PLAIN + (confusion.tuned() ? (TO - FROM) * ABSORBED.length : 0);
  }

  /** Place in the grid of noise of what a view takes off; -1 for nothing. */
  static int absorbed(int view) {
    return view < PLAIN ? -1 : ABSORBED[(view - PLAIN) % ABSORBED.length];
  }

  /** rho in the middle of a bin. */
  static double rho(int bin) {
    return RHO[bin];
  }

  /** Looks at example i of p. */
  void look(float[] p, int example, int label) {
    int c = log.length;
    for (int y = 0; y < c; y++) {
      log[y] = Math.log(Math.max(LEAST_PROBABILITY, p[example * c + y]));
      alike[y] = y == label ? 0 : confusion.without(y, label, p[example * c + y]);
    }
    for (int s = 0; s < PLAIN; s++) {
      sharpen(SHARPNESS[s], label);
      for (int kind = 0; kind < bins.length; kind++) {
        note(kind, s, label, 0);
        if (confusion.tuned() && s >= FROM && s < TO) {
          confusion.noise(kind, sharp, noise);
          for (int f = 0; f < ABSORBED.length; f++) {
            note(kind, PLAIN + (s - FROM) * ABSORBED.length + f, label, Hypotheses.noise(ABSORBED[f]));
          }
        }
      }
    }
  }

  private void sharpen(double exponent, int label) {
    double sum = 0;
    for (int y = 0; y < sharp.length; y++) {
      sharp[y] = y == label ? 1 : Math.exp(exponent * (log[y] - log[label]));
      sum += sharp[y];
    }
    for (int y = 0; y < sharp.length; y++) {
      sharp[y] /= sum;
    }
  }

  private void note(int kind, int view, int label, double absorbed) {
    double sum = 0;
    double mistaken = 0;
    double right = 0;
    for (int y = 0; y < sharp.length; y++) {
      double cleaned = absorbed == 0 ? sharp[y] : Math.max(LEAST_PROBABILITY, sharp[y] - absorbed * noise[y]);
      sum += cleaned;
      if (y == label) {
        right = cleaned;
      } else {
        mistaken += kind == 0 ? cleaned / (sharp.length - 1) : cleaned * alike[y];
      }
    }
    logs[kind][view] = (float) Math.log(right / sum);
    bins[kind][view] = bin(mistaken / right);
  }

  private static byte bin(double rho) {
    return (byte) Math.max(0, Math.min(BINS - 1, (Math.log(rho) + MOST) / (2 * MOST) * BINS));
  }

  /** Log of how likely the label is that the example was given, were none wrong. */
  float log(int kind, int view) {
    return logs[kind][view];
  }

  /** Bins of the example, kinds x views; overwritten by the next one. */
  byte[][] bins() {
    return bins;
  }
}
