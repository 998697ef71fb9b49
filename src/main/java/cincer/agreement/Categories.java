package cincer.agreement;

import cincer.Answer;
import cincer.data.Attributes;
import cincer.data.NewClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weka.core.Instances;

/**
 * What people can have said of a row: the classes, and behind them what else somebody has said. Who could not tell has said nothing.
 *
 * @param classes number of classes c
 * @param names   of all categories; those of the classes first
 * @param others  one answer of each category behind the classes, in their order
 */
record Categories(int classes, List<String> names, List<Answer.Other> others) {

  static Categories of(Instances data, List<Judgements> people) {
    Categories all = new Categories(data.numClasses(), new ArrayList<>(Attributes.values(data.classAttribute())), new ArrayList<>());
    people.forEach(person -> person.others().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
        .filter(other -> other.finding() != Answer.Finding.UNSURE && all.category(other) < 0).forEach(all::add));
    return all;
  }

  private void add(Answer.Other other) {
    String name = switch (other.finding()) {
      case LEAVE_OUT -> "(left out)";
      case SEVERAL_FIT -> other.classes().stream().sorted().map(names::get).collect(Collectors.joining("|"));
      default -> other.newClass().isEmpty() ? "(none fits)" : other.newClass();
    };
    String free = name;
    for (int n = 2; names.contains(free); n++) {
      free = name + " " + n;
    }
    names.add(free);
    others.add(other);
  }

  /** Of an answer; -1 if it is none. */
  private int category(Answer.Other other) {
    for (int k = 0; k < others.size(); k++) {
      if (isSame(other, others.get(k))) {
        return classes + k;
      }
    }
    return -1;
  }

  private static boolean isSame(Answer.Other one, Answer.Other other) {
    return one.finding() == other.finding() && one.classes().stream().sorted().toList().equals(other.classes().stream().sorted().toList())
        && one.newClass().isEmpty() == other.newClass().isEmpty() && NewClass.asBefore(one.newClass(), List.of(other.newClass())).equals(other.newClass());
  }

  /** What each row was said to be by one person; -1 where nothing was said. */
  int[] said(Judgements person) {
    int[] said = person.labels().clone();
    person.others().forEach((row, other) -> said[row] = category(other));
    return said;
  }

  /** An answer of a category behind the classes. */
  Answer.Other other(int category) {
    return others.get(category - classes);
  }
}
