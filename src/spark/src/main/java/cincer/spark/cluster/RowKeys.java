package cincer.spark.cluster;

import cincer.InvalidInputException;
import cincer.data.Plain;
import cincer.spark.numbers.KeyHash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Whether each key stands for one row. What travels are 8 bytes for each row, no row does. */
final class RowKeys {

  private static final int SHOWN = 5;
  private static final long PURPOSE = 0x6b6579;

  private RowKeys() {}

  /** @throws InvalidInputException if a key occurs twice */
  static void requireUnique(SparkSession session, JavaRDD<Object[]> rows, DataHeader header) {
    JavaRDD<Long> hashes = rows.map(cells -> KeyHash.of(header.key(cells), PURPOSE));
    List<Long> twice = session.createDataset(hashes.rdd(), Encoders.LONG()).groupBy("value").count().where(functions.col("count").gt(1))
        .select("value").as(Encoders.LONG()).limit(SHOWN).collectAsList();
    if (!twice.isEmpty()) {
      Set<Long> wanted = new HashSet<>(twice);
      requireUnique(rows.map(header::key).filter(key -> wanted.contains(KeyHash.of(key, PURPOSE))).collect(), header);
    }
  }

  /** @throws InvalidInputException if a key occurs twice */
  static void requireUnique(List<String> keys, DataHeader header) {
    Map<String, Integer> counts = new HashMap<>();
    keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    List<String> twice = counts.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).sorted(header.keys()).limit(SHOWN).toList();
    if (!twice.isEmpty()) {
      throw new InvalidInputException("the key '" + header.header().attribute(header.key()).name() + "' stands for several rows ("
          + Plain.text(String.join(", ", twice)) + "); answers find their way back by it: name a column with another value in each row");
    }
  }
}
