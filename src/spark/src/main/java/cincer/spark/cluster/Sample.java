package cincer.spark.cluster;

import cincer.spark.numbers.KeyHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * Labelled rows that fit one machine, alike in every class; which ones depends on their keys alone. All of them, by key, where they are few; else
 * those with the smallest hashes, by hash.
 *
 * @param rows cells of each
 * @param all  whether these are all labelled rows
 */
record Sample(List<Object[]> rows, boolean all) {

  private static final long PURPOSE = 0x73616d;

  static Sample of(JavaRDD<Object[]> rows, DataHeader header, int size, long seed) {
    long labelled = header.labelled();
    if (labelled <= size) {
      List<Object[]> all = new ArrayList<>(rows.filter(cells -> header.label(cells) >= 0).collect());
      all.sort(Comparator.comparing(header::key, header.keys()));
      return new Sample(all, true);
    }
    int classes = header.classes().length;
    int[] quota = new int[classes];
    double[] most = new double[classes]; // of the hash: a few more than are needed
    for (int y = 0; y < classes; y++) {
      double wanted = (double) size * header.classes()[y] / labelled;
      quota[y] = (int) Math.ceil(wanted);
      most[y] = (quota[y] + 6 * Math.sqrt(quota[y]) + 10) / Math.max(1, header.classes()[y]);
    }
    List<Object[]> some = new ArrayList<>(rows.filter(cells -> {
      int label = header.label(cells);
      return label >= 0 && KeyHash.share(hash(header.key(cells), seed)) < most[label];
    }).collect());
    some.sort(Comparator.<Object[]>comparingLong(cells -> hash(header.key(cells), seed) >>> 1).thenComparing(header::key, header.keys()));
    some.removeIf(cells -> quota[header.label(cells)]-- <= 0);
    return new Sample(some, false);
  }

  private static long hash(String key, long seed) {
    return KeyHash.of(key, PURPOSE + seed);
  }
}
