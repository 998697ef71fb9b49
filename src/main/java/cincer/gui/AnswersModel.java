package cincer.gui;

import cincer.Answer;
import cincer.data.Plain;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import weka.core.Attribute;

/** The table of answers, one line per question. Rows of the data are counted from 1. */
public final class AnswersModel extends LinesModel<GivenAnswer> {

  private static final long serialVersionUID = 1L;

  private final transient DateTimeFormatter time;
  private final transient DateTimeFormatter exactly;
  private transient Attribute labels;

  /** An empty table that shows local time. */
  public AnswersModel() {
    this(ZoneId.systemDefault());
  }

  AnswersModel(ZoneId zone) {
    super("Question", "Row", "Old label", "New label", "Counter-example", "Result", "Note", "Who", "When");
    time = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH).withZone(zone);
    exactly = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(zone);
  }

  /**
   * Shows these answers.
   *
   * @param classAttribute for the names of labels
   */
  public void show(Attribute classAttribute, List<GivenAnswer> now) {
    List<GivenAnswer> before = lines();
    boolean sameData = labels == classAttribute;
    labels = classAttribute;
    setLines(now);
    int kept = Math.min(before.size(), now.size());
    if (!sameData) {
      fireTableDataChanged();
      return;
    } else if (now.size() > kept) {
      fireTableRowsInserted(kept, now.size() - 1);
    } else if (before.size() > kept) {
      fireTableRowsDeleted(kept, before.size() - 1);
    }
    for (int line = 0; line < kept; line++) {
      if (now.get(line) != before.get(line) && !now.get(line).equals(before.get(line))) {
        fireTableRowsUpdated(line, line);
      }
    }
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return column < 2 ? Integer.class : column == 8 ? Instant.class : String.class;
  }

  @Override
  public Object getValueAt(int line, int column) {
    GivenAnswer answer = at(line);
    return switch (column) {
      case 0 -> answer.number();
      case 1 -> answer.row() + 1;
      case 2 -> name(answer.before());
      case 3 -> newLabel(answer.given());
      case 4 -> counterExample(answer);
      case 5 -> result(answer);
      case 6 -> Plain.text(answer.given().note());
      case 7 -> Plain.text(answer.who());
      default -> answer.when();
    };
  }

  /** The label by an answer: the classes that fit where several do, the new class where none does. */
  private String newLabel(Answer given) {
    return given instanceof Answer.Labels l ? name(l.label()) : !(given instanceof Answer.Other other) ? ""
        : other.newClass().isEmpty() ? other.classes().stream().map(this::name).collect(Collectors.joining(", ")) : Plain.text(other.newClass());
  }

  /** A moment as it is shown. */
  String text(Instant when) {
    return when == null ? "" : time.format(when);
  }

  /** A moment to the second. */
  String exactly(Instant when) {
    return exactly.format(when);
  }

  /** What became of it, and of how many rows where it decides on several. */
  private static String result(GivenAnswer answer) {
    int rows = answer.given() instanceof Answer.Said said && said.isStroke() ? said.rows() : 1;
    return answer.fate() + (rows == 1 ? "" : ", " + rows + " rows");
  }

  private String counterExample(GivenAnswer answer) {
    if (!(answer.given() instanceof Answer.Labels l) || !l.judgesCounterExample()) {
      return "";
    }
    String row = (l.counterExample() + 1) + ": " + name(answer.counterBefore());
    String others = l.others().stream().map(other -> ", " + (other.row() + 1) + " \u2192 " + name(other.label())).collect(Collectors.joining());
    return (l.counterLabel() == answer.counterBefore() ? row + " kept" : row + " \u2192 " + name(l.counterLabel())) + others;
  }

  private String name(int label) {
    return label < 0 ? "" : Plain.text(labels.value(label));
  }
}
