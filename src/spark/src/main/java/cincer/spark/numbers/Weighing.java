package cincer.spark.numbers;

/** What a selector multiplies the influence of a candidate with. */
public enum Weighing {
  /** -ln P_out(y_k|x_k): CrossFittedLossFisher. */
  LOSS {
    @Override
    double of(float confidence) {
      return -Math.log(Math.min(1, Math.max(LEAST, confidence)));
    }
  },
  /** 1 - P_out(y_k|x_k): CrossFittedFisher. */
  NOISE {
    @Override
    double of(float confidence) {
      return Math.max(0, 1 - (double) confidence);
    }
  },
  /** Nothing: TopFisher. */
  NONE {
    @Override
    double of(float confidence) {
      return 1;
    }
  };

  private static final double LEAST = 1e-7;

  abstract double of(float confidence);

  /** What is ranked: influence counts only where it supports the doubt, but for TopFisher, which ranks the others, too. */
  double score(double weight, double influence) {
    double score = this == NONE ? influence : weight * Math.max(0, influence);
    return Double.isNaN(score) ? 0 : score + 0.0;
  }
}
