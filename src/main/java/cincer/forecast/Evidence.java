package cincer.forecast;

/**
 * The examples, parted by what people have said of them: for each degree of sharpness how many of each part lie in which bin. Each
 * example may be told of once. For one thread.
 */
public final class Evidence {

  private final GivenLabels given;
  private final int[][] left;
  private final int[][] right = new int[GivenLabels.SHARPNESS.length][GivenLabels.BINS];
  private final int[][] wrong = new int[GivenLabels.SHARPNESS.length][GivenLabels.BINS];
  private final int[][] next = new int[GivenLabels.SHARPNESS.length][GivenLabels.BINS];
  private int reviewed;
  private int decided;
  private int ahead;

  /** Nobody has said anything yet. */
  public Evidence(GivenLabels given) {
    this.given = given;
    this.left = given.counts();
  }

  /** A person has said what this example is; whether the label that it was given is wrong. */
  public void decided(int example, boolean isWrong) {
    decided++;
    set(example, isWrong ? wrong : right);
  }

  /** Nobody knows what this example is, and it will not be asked about again. */
  public void passed(int example) {
    set(example, null);
  }

  private void set(int example, int[][] part) {
    reviewed++;
    for (int s = 0; s < left.length; s++) {
      int bin = given.bin(s, example);
      left[s][bin]--;
      if (part != null) {
        part[s][bin]++;
      }
    }
  }

  /** This example is among the next that are asked about. */
  public void next(int example) {
    ahead++;
    for (int s = 0; s < next.length; s++) {
      next[s][given.bin(s, example)]++;
    }
  }

  /** Number of examples that nobody has reviewed. */
  public int left() {
    return given.size() - reviewed;
  }

  int decided() {
    return decided;
  }

  int ahead() {
    return ahead;
  }

  int classes() {
    return given.classes();
  }

  int left(int sharpness, int bin) {
    return left[sharpness][bin];
  }

  int right(int sharpness, int bin) {
    return right[sharpness][bin];
  }

  int wrong(int sharpness, int bin) {
    return wrong[sharpness][bin];
  }

  int next(int sharpness, int bin) {
    return next[sharpness][bin];
  }
}
