package cincer.neighbours;

import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * Rows as points: numbers in standard deviations from their mean, a missing one as the mean; then nominal values as codes, a missing one as a
 * code of its own. Numbers that are all the same are left out.
 *
 * @param rows    n x d
 * @param numbers how many of the d are numbers
 * @param codes   of each nominal attribute its number of values
 */
record Points(float[][] rows, int numbers, int[] codes) {

  private static final int CHUNK = 16;

  static Points of(Instances data, List<Attribute> features, boolean pixels) throws InterruptedException {
    List<Attribute> numeric = features.stream().filter(Attribute::isNumeric).toList();
    List<Attribute> nominal = features.stream().filter(Attribute::isNominal).toList();
    int n = data.numInstances();
    double[] mean = new double[numeric.size()];
    double[] sum = new double[numeric.size()]; // of squared deviations
    int[] count = new int[numeric.size()];
    for (int row = 0; row < n; row++) {
      breathe(row);
      for (int a = 0; a < mean.length; a++) {
        double value = data.instance(row).value(numeric.get(a));
        if (Double.isFinite(value)) {
          double step = value - mean[a];
          mean[a] += step / ++count[a];
          sum[a] += step * (value - mean[a]);
        }
      }
    }
    double all = 0;
    long counted = 0;
    for (int a = 0; a < mean.length; a++) {
      all += sum[a];
      counted += count[a];
    }
    int[] kept = IntStream.range(0, mean.length).filter(a -> sum[a] > 0 && Double.isFinite(sum[a])).toArray();
    float[][] rows = new float[n][kept.length + nominal.size()];
    for (int row = 0; row < n; row++) {
      breathe(row);
      for (int k = 0; k < kept.length; k++) {
        int a = kept[k];
        double value = data.instance(row).value(numeric.get(a));
        double deviation = Math.sqrt(pixels ? all / counted : sum[a] / count[a]);
        rows[row][k] = Double.isFinite(value) ? (float) ((value - mean[a]) / deviation) : 0;
      }
      for (int a = 0; a < nominal.size(); a++) {
        double value = data.instance(row).value(nominal.get(a));
        rows[row][kept.length + a] = Double.isNaN(value) ? -1 : (float) value;
      }
    }
    return new Points(rows, kept.length, nominal.stream().mapToInt(Attribute::numValues).toArray());
  }

  int size() {
    return rows.length;
  }

  /** Number of attributes that count. */
  int dimension() {
    return rows.length == 0 ? 0 : rows[0].length;
  }

  /** Sum of squares over the attributes; where it exceeds {@code most}, anything above that. */
  float squares(float[] one, float[] other, float most) {
    float sum = 0;
    int j = 0;
    while (j < numbers && sum <= most) {
      for (int end = Math.min(numbers, j + CHUNK); j < end; j++) {
        float difference = one[j] - other[j];
        sum += difference * difference;
      }
    }
    for (j = numbers; j < one.length && sum <= most; j++) {
      sum += one[j] == other[j] ? 0 : 2;
    }
    return sum;
  }

  /** Long work can be interrupted. */
  static void breathe(int step) throws InterruptedException {
    if ((step & 0x3ff) == 0 && Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** All bits depend on all others (the finaliser of SplittableRandom). */
  static long mixed(long bits) {
    long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
