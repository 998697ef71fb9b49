package cincer.report;

import cincer.Answer;
import cincer.data.Attributes;
import cincer.data.NewClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Cleaned data as it is handed on: rows that belong to none of the classes have the new one that somebody has named, which the header then
 * declares, or none; rows that are left out are removed, or have no weight.
 */
public final class ExportedData {

  private ExportedData() {}

  /**
   * The data as it is handed on; itself where no answer was other than a label.
   *
   * @param data   all rows with the labels that stand; not modified
   * @param others row (0-based) to what was said of it last, where that was no label
   */
  public static Instances of(Instances data, Map<Integer, Answer.Other> others, LeftOut leftOut) {
    if (others.values().stream().noneMatch(other -> other.finding().isOutside())) {
      return data;
    }
    List<String> known = Attributes.values(data.classAttribute());
    List<String> classes = new ArrayList<>(known);
    newClasses(others).stream().filter(name -> !known.contains(name)).forEach(classes::add);
    Instances handedOn = classes.size() == known.size() ? new Instances(data, data.size()) : new Instances(declaring(data, classes), data.size());
    for (int row = 0; row < data.size(); row++) {
      Answer.Other other = others.get(row);
      boolean isLeftOut = other != null && other.finding() == Answer.Finding.LEAVE_OUT;
      if (isLeftOut && leftOut == LeftOut.REMOVE) {
        continue;
      }
      handedOn.add(data.instance(row));
      Instance added = handedOn.lastInstance();
      if (isLeftOut && leftOut == LeftOut.WEIGHT) {
        added.setWeight(0);
      } else if (other != null && other.finding() == Answer.Finding.NONE_FITS) {
        if (other.newClass().isEmpty()) {
          added.setClassMissing();
        } else {
          added.setClassValue(classes.indexOf(NewClass.asBefore(other.newClass(), classes)));
        }
      }
    }
    return handedOn;
  }

  /** The classes that somebody has named, each once, in the order of the rows. */
  static List<String> newClasses(Map<Integer, Answer.Other> others) {
    List<String> names = new ArrayList<>();
    others.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).map(Answer.Other::newClass)
        .filter(name -> !name.isEmpty() && !names.contains(NewClass.asBefore(name, names))).forEach(names::add);
    return names;
  }

  /** The same header with these classes. */
  public static Instances declaring(Instances data, List<String> classes) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      attributes.add(a == data.classIndex() ? new Attribute(data.classAttribute().name(), classes) : data.attribute(a));
    }
    Instances header = new Instances(data.relationName(), attributes, 0);
    header.setClassIndex(data.classIndex());
    return header;
  }
}
