package cincer.spark.numbers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Engine;
import cincer.Model;
import cincer.TrainingSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** What is computed where the rows are does not depend on who is beside whom. */
class DoubtersTest {

  private static final Generated GENERATED = new Generated(20, 0.15, 1);

  private static List<Example> examples(int n) {
    return IntStream.range(0, n).mapToObj(i -> {
      double[] x = GENERATED.numbers(i);
      float[] features = new float[x.length];
      for (int f = 0; f < x.length; f++) {
        features[f] = (float) x[f];
      }
      return new Example(String.valueOf(i), GENERATED.label(i), features, null);
    }).toList();
  }

  private static Doubters foldNetworks(List<Example> examples) throws InterruptedException {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      attributes.add(new Attribute("x" + i));
    }
    attributes.add(new Attribute("class", List.of("a", "b")));
    Instances data = new Instances("rows", attributes, 0);
    data.setClassIndex(20);
    for (Example example : examples.subList(0, 300)) {
      double[] values = new double[21];
      for (int f = 0; f < 20; f++) {
        values[f] = example.features()[f];
      }
      values[20] = example.label();
      data.add(new DenseInstance(1, values));
    }
    CincerClassifier classifier = new CincerClassifier();
    classifier.setEpochs(5);
    Engine.Setup setup = classifier.setUp(data);
    List<Model> models = new ArrayList<>();
    for (int f = 0; f < 2; f++) {
      int fold = f;
      TrainingSet all = new TrainingSet(setup.features(), examples.subList(0, 300).stream().mapToInt(Example::label).toArray(), ones(300),
          IntStream.range(0, 300).toArray(), 2);
      models.add(setup.learner().fit(all.subset(IntStream.range(0, 300).filter(i -> i % 2 != fold).toArray())));
    }
    return new Doubters(models, List.of(List.of(), List.of()), 2, false);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** All rows in this order, cut into so many parts. */
  private static <P extends Piece<P>> P over(List<Example> rows, int parts, Supplier<P> begin) throws InterruptedException {
    P all = null;
    for (int part = 0; part < parts; part++) {
      P piece = begin.get();
      for (Example row : rows.subList(rows.size() * part / parts, rows.size() * (part + 1) / parts)) {
        piece.take(Integer.parseInt(row.key()) % 2, 2, row);
      }
      piece.finish();
      all = all == null ? piece : piece.merge(all);
    }
    return all;
  }

  @Test
  void inWhateverOrderAndPartsRowsComeDoubtsSumsAndCounterExamplesAreTheSameToTheLastBit() throws Exception {
    List<Example> rows = new ArrayList<>(examples(5000));
    Doubters foldNetworks = foldNetworks(rows);
    DoubtPiece doubts = over(rows, 1, () -> new DoubtPiece(foldNetworks, 50, 50, KeyOrder.NUMBERS));
    FisherPiece fisher = over(rows, 1, () -> new FisherPiece(foldNetworks, 33, FisherSums.unit(5000, 1000), doubts.confused()));
    float[][] some = rows.subList(0, 100).stream().map(Example::features).toArray(float[][]::new);
    float[] side = foldNetworks.output(0, rows).probabilities().data;
    assertArrayEquals(foldNetworks.models().get(0).output(some).probabilities().data, Arrays.copyOf(side, 200), 1e-5f, "but for rounding what networks say");
    List<Doubtful> doubtful = doubts.mostDoubtful(50, KeyOrder.NUMBERS);
    List<DoubtedRow> doubted = doubtful.stream().map(one -> {
      int fold = Integer.parseInt(one.key()) % 2;
      return DoubtedRow.of(fold, one.predicted(), foldNetworks.gradient(fold, one));
    }).toList();
    CounterExamplePiece shown = over(rows, 1, () -> new CounterExamplePiece(foldNetworks, doubted, Weighing.LOSS, Math.sqrt(fisher.most()), 5, KeyOrder.NUMBERS));
    CounterExamplePiece unpruned = over(rows, 1, () -> new CounterExamplePiece(foldNetworks, doubted, Weighing.LOSS, Double.POSITIVE_INFINITY, 5, KeyOrder.NUMBERS));
    assertEquals(unpruned.shown(), shown.shown(), "what is passed over could not have come in");
    for (int parts : new int[] {2, 7}) {
      Collections.shuffle(rows, new Random(parts));
      DoubtPiece again = over(rows, parts, () -> new DoubtPiece(foldNetworks, 50, 50, KeyOrder.NUMBERS));
      List<Doubtful> order = again.mostDoubtful(50, KeyOrder.NUMBERS);
      assertEquals(doubtful.stream().map(Doubtful::key).toList(), order.stream().map(Doubtful::key).toList());
      for (int i = 0; i < order.size(); i++) {
        assertArrayEquals(doubtful.get(i).probabilities(), order.get(i).probabilities());
      }
      assertArrayEquals(doubts.confused(), again.confused());
      FisherPiece sums = over(rows, parts, () -> new FisherPiece(foldNetworks, 33, FisherSums.unit(5000, 1000), again.confused()));
      assertArrayEquals(fisher.sums().get(1).fisher().data, sums.sums().get(1).fisher().data);
      assertEquals(shown.shown(), over(rows, parts,
          () -> new CounterExamplePiece(foldNetworks, doubted, Weighing.LOSS, Math.sqrt(sums.most()), 5, KeyOrder.NUMBERS)).shown());
    }
  }
}
