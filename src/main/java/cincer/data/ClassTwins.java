package cincer.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/** Names of classes that a reader takes for the same, since they differ in upper and lower case or in spaces alone: "yes", "Yes" and "yes ". */
public final class ClassTwins {

  private static final int MOST_NAMED = 3;

  private ClassTwins() {}

  /** The values of a nominal attribute that are taken for the same, in the order of the header; each list has at least two of them. */
  static List<List<Integer>> of(Attribute nominal) {
    Map<String, List<Integer>> alike = IntStream.range(0, nominal.numValues()).boxed()
        .collect(Collectors.groupingBy(value -> NewClass.key(nominal.value(value)), LinkedHashMap::new, Collectors.toList()));
    return alike.values().stream().filter(group -> group.size() > 1).toList();
  }

  /** That some classes are taken for the same: a clause that begins with their names; nothing if none are, or the attribute is not nominal. */
  public static Optional<String> clause(Attribute attribute) {
    List<List<Integer>> groups = attribute.isNominal() ? of(attribute) : List.of();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    String named = groups.stream().limit(MOST_NAMED).map(group -> names(attribute, group)).collect(Collectors.joining(", "));
    int more = groups.size() - MOST_NAMED;
    return Optional.of(named + (more > 0 ? ", and " + more + " more such " + (more == 1 ? "class" : "classes") + "," : "") + " differ in case or spaces alone");
  }

  private static String names(Attribute attribute, List<Integer> values) {
    List<String> quoted = values.stream().map(value -> quoted(attribute.value(value))).toList();
    return String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.get(quoted.size() - 1);
  }

  /** In quotes, so that spaces at the ends are seen. */
  private static String quoted(String name) {
    boolean begins = !name.equals(name.stripLeading());
    boolean ends = !name.isBlank() && !name.equals(name.stripTrailing());
    return "'" + (begins ? " " : "") + Plain.cut(Plain.text(name), 40) + (ends ? " " : "") + "'";
  }

  /**
   * The same data, where what is taken for the same is one class: under the name that most of its rows have, of those without spaces around them if there are any.
   * The other classes stay in their order.
   *
   * @param index of a nominal attribute, which becomes the class
   */
  public static Instances merged(Instances data, int index) {
    Attribute attribute = data.attribute(index);
    int[] stands = stands(data, index);
    int[] kept = Arrays.stream(stands).distinct().sorted().toArray();
    Instances merged = new Instances(data);
    merged.setClassIndex(-1); // the class cannot be replaced
    merged.replaceAttributeAt(new Attribute(attribute.name(), new ArrayList<>(Arrays.stream(kept).mapToObj(attribute::value).toList())), index);
    for (int row = 0; row < data.numInstances(); row++) {
      if (!data.get(row).isMissing(index)) {
        merged.get(row).setValue(index, Arrays.binarySearch(kept, stands[(int) data.get(row).value(index)]));
      }
    }
    merged.setClassIndex(index);
    return merged;
  }

  /** For each value the one that stands for it. */
  private static int[] stands(Instances data, int index) {
    Attribute attribute = data.attribute(index);
    int[] rows = new int[attribute.numValues()];
    data.stream().filter(row -> !row.isMissing(index)).forEach(row -> rows[(int) row.value(index)]++);
    int[] stands = IntStream.range(0, rows.length).toArray();
    for (List<Integer> group : of(attribute)) {
      int best = group.stream().min(Comparator.comparing((Integer value) -> !attribute.value(value).equals(NewClass.tidy(attribute.value(value))))
          .thenComparing(value -> -rows[value])).orElseThrow();
      group.forEach(value -> stands[value] = best);
    }
    return stands;
  }
}
