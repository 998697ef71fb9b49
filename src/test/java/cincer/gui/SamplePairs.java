package cincer.gui;

import cincer.Answer;
import cincer.Answered;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Questions about a small data set. */
final class SamplePairs {

  private SamplePairs() {}

  /** Numbers x (0, 1, 2, ...) and y (always 5), a text, and a class of so many values. */
  static Instances data(int rows, int classes) {
    return data(rows, IntStream.range(0, classes).mapToObj(y -> "class" + y).toList());
  }

  /** The same ten rows with classes of these names. */
  static Instances named(String... classes) {
    return data(10, List.of(classes));
  }

  private static Instances data(int rows, List<String> values) {
    ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"), new Attribute("text", (List<String>) null),
        new Attribute("label", values)));
    Instances data = new Instances("pairs", attributes, rows);
    data.setClassIndex(3);
    for (int i = 0; i < rows; i++) {
      data.add(new DenseInstance(1, new double[] {i, 5, data.attribute(2).addStringValue("a cat number " + i), i % values.size()}));
    }
    return data;
  }

  /** Row 4, labelled 0, is expected to be 1; rows 1 and 3 support that. */
  static Query query(int number) {
    return new Query(number, 2, 10, new Suspicion(4, new float[1], 0, 1, 0.75, new double[] {0.125, 0.875}),
        List.of(new CounterExample(0, 1, 1, 2.5), new CounterExample(1, 3, 1, 0.5)));
  }

  /** Somebody is asked that. */
  static Conversation.Moment moment(List<Answered> before) {
    return new Conversation.Moment(Conversation.Phase.ASKING, 7, query(3), new int[10], row -> new double[] {0.25, 0.75}, before, null, 3, 10,
        List.of(), false);
  }

  /** Somebody is asked about row 4, labelled 0, of many classes. */
  static Conversation.Moment moment(double[] beliefs) {
    Query many = new Query(1, 2, 10, new Suspicion(4, new float[1], 0, 1, 0.75, beliefs), List.of(new CounterExample(0, 1, 1, 2.5)));
    return new Conversation.Moment(Conversation.Phase.ASKING, 7, many, new int[10], row -> beliefs, List.of(), null, 3, 10, List.of(), false);
  }

  static Answered answered() {
    return new Answered(query(1), new Answer.Skip(), false);
  }
}
