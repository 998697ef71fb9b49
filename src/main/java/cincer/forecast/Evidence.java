package cincer.forecast;

/**
 * The examples, parted by what people have said of them: for each kind of noise and way to look at them, how many of each part lie in which
 * bin. Each example may be told of once. For one thread.
 */
public final class Evidence {

  private final GivenLabels given;
  private final int[][][] left;
  private final int[][][] right;
  private final int[][][] wrong;
  private final int[][][] next;
  private int reviewed;
  private int confirmed;
  private int mistakes;
  private int ahead;
  private double alike; // log-likelihood of the mistakes, were they look-alikes

  /** Nobody has said anything yet. */
  public Evidence(GivenLabels given) {
    this.given = given;
    this.left = given.counts();
    this.right = new int[given.kinds()][given.views()][Views.BINS];
    this.wrong = new int[given.kinds()][given.views()][Views.BINS];
    this.next = new int[given.kinds()][given.views()][Views.BINS];
  }

  /** A person has said that the label that this example was given is right. */
  public void right(int example) {
    confirmed++;
    reviewed(example, right);
  }

  /** A person has said that this example was given a wrong label, and what it is. */
  public void wrong(int example, int truth) {
    mistakes++;
    alike += Math.log(given.alike(example, truth));
    reviewed(example, wrong);
  }

  /** Nobody knows what this example is, and it will not be asked about again. */
  public void passed(int example) {
    reviewed(example, null);
  }

  private void reviewed(int example, int[][][] part) {
    reviewed++;
    count(example, left, -1);
    if (part != null) {
      count(example, part, 1);
    }
  }

  /** This example is among the next that are asked about. */
  public void next(int example) {
    ahead++;
    count(example, next, 1);
  }

  private void count(int example, int[][][] part, int by) {
    byte[][] bins = given.bins(example);
    for (int kind = 0; kind < part.length; kind++) {
      for (int view = 0; view < part[kind].length; view++) {
        part[kind][view][bins[kind][view]] += by;
      }
    }
  }

  /** Number of examples that nobody has reviewed. */
  public int left() {
    return given.size() - reviewed;
  }

  GivenLabels given() {
    return given;
  }

  int ahead() {
    return ahead;
  }

  /** How many labels were found right. */
  public int right() {
    return confirmed;
  }

  /** How many labels were found wrong. */
  public int mistakes() {
    return mistakes;
  }

  /** Log-likelihood of which labels the mistakes were given. */
  double likelihood(int kind) {
    return kind == 0 ? -mistakes * Math.log(given.classes() - 1) : alike;
  }

  int left(int kind, int view, int bin) {
    return left[kind][view][bin];
  }

  int right(int kind, int view, int bin) {
    return right[kind][view][bin];
  }

  int wrong(int kind, int view, int bin) {
    return wrong[kind][view][bin];
  }

  int next(int kind, int view, int bin) {
    return next[kind][view][bin];
  }
}
