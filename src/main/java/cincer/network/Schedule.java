package cincer.network;

/**
 * How a network is trained on a training set of one size. What {@link Hyperparameters#AUTO} means was found by measurement (docs/speed.md):
 * 100 epochs, with everything as it is set, up to {@link Hyperparameters#SMALL} examples. For more 20, since with more a network
 * memorises wrong labels; from 25,000 examples on fewer, with the root of their number. Batches grow with it, and the learning rate with the
 * batch; it falls to 0 in the end; features are standardised; and nothing is dropped where there are so many examples for each
 * parameter that there is not much to overfit. A function of the numbers of examples and of parameters, and of how many times as long somebody
 * wants to train ({@link cincer.Learner#trained}): then sets of any size are trained as large ones.
 *
 * @param epochs       passes over the training set
 * @param batch        examples per step
 * @param learningRate of the first step
 * @param dropout      share of hidden dense units that are dropped
 * @param large        whether the learning rate falls to 0 at the last step, straight, and features are standardised
 */
record Schedule(int epochs, int batch, double learningRate, double dropout, boolean large) {

  private static final int LEAST_EPOCHS = 4;
  private static final int MOST_EPOCHS = 20;
  private static final double EPOCHS_AT = 10 * Math.sqrt(100_000);
  private static final int ROWS_PER_EXAMPLE = 750;
  private static final int LARGEST_BATCH = 256;
  private static final double LARGEST_RATE = 0.008;
  /** With so many examples for each parameter nothing is dropped. */
  private static final int EXAMPLES_PER_PARAMETER = 10;

  /**
   * How a network is trained.
   *
   * @param parameters of the network
   * @param times      how many times as long as is proposed for large sets; 0 where nobody has said
   */
  static Schedule of(Hyperparameters training, int n, int parameters, double times) {
    if (training.epochs() != Hyperparameters.AUTO || n <= Hyperparameters.SMALL && times == 0) {
      int epochs = training.epochs() == Hyperparameters.AUTO ? Hyperparameters.EPOCHS : training.epochs();
      return new Schedule(epochs, training.batch(), training.learningRate(), training.dropout(), false);
    }
    int epochs = times == 0 ? proposed(n) : (int) Math.max(1, Math.round(times * proposed(n)));
    int batch = Math.max(training.batch(), Math.min(LARGEST_BATCH, n / ROWS_PER_EXAMPLE));
    double rate = Math.max(training.learningRate(), Math.min(LARGEST_RATE, training.learningRate() * batch / training.batch()));
    return new Schedule(epochs, batch, rate, n >= (long) EXAMPLES_PER_PARAMETER * parameters ? 0 : training.dropout(), true);
  }

  /** How many epochs are proposed for many examples. */
  static int proposed(int n) {
    return Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, (int) Math.round(EPOCHS_AT / Math.sqrt(n))));
  }

  /** Learning rate of a step (0-based) of all, for n examples. */
  double rate(int step, int n) {
    long steps = (long) epochs * ((n + batch - 1) / batch);
    return large ? learningRate * Math.max(0, 1 - (double) step / steps) : learningRate;
  }
}
