package cincer.spark.cluster;

import cincer.spark.numbers.Doubters;
import cincer.spark.numbers.Example;
import cincer.spark.numbers.FoldOf;
import cincer.spark.numbers.Piece;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import weka.core.Instance;
import weka.core.Instances;

/**
 * What each machine needs to look at rows.
 *
 * @param header   what the columns are
 * @param encoder  turns a row into features
 * @param texts    whether it looks at texts
 * @param folds    where rows lie
 * @param foldNetworks who have not seen the rows of a part
 */
record Work(DataHeader header, Function<Instance, float[]> encoder, boolean texts, FoldOf folds, Doubters foldNetworks) implements Serializable {

  /** How a piece begins, where the rows are. */
  @FunctionalInterface
  interface Begin<P> extends Serializable {
    P of(Work work);
  }

  /** A labelled row as numbers; null if it has no label. */
  Example example(Object[] cells, Instances texts) {
    int label = header.label(cells);
    if (label < 0) {
      return null;
    }
    Instance row = header.instance(cells, texts, this.texts ? DataHeader.Texts.LAST : DataHeader.Texts.NONE);
    return new Example(header.key(cells), label, encoder.apply(row), foldNetworks.judges().get(0).isEmpty() ? null : row);
  }

  private <P extends Piece<P>> P look(P piece, Iterator<Object[]> rows) throws InterruptedException {
    Instances texts = header.header().stringFreeStructure(); // of this task alone
    while (rows.hasNext()) {
      Example example = example(rows.next(), texts);
      if (example != null) {
        piece.take(folds.of(example.key()), foldNetworks.folds(), example);
      }
    }
    piece.finish();
    return piece;
  }

  /** Looks at all rows where they are, and merges what was found. */
  static <P extends Piece<P>> P over(JavaRDD<Object[]> rows, Broadcast<Work> work, Begin<P> begin) {
    return rows.mapPartitions(some -> List.of(work.value().look(begin.of(work.value()), some)).iterator()).treeReduce(Piece::merge, 2);
  }
}
