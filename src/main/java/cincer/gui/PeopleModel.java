package cincer.gui;

import cincer.agreement.Pairing;
import cincer.data.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of how far people agree: each two of them, over all classes and then class by class. */
final class PeopleModel extends LinesModel<PeopleModel.AgreementLine> {

  private static final long serialVersionUID = 1L;

  /**
   * One line.
   *
   * @param both rows that both judged; of a class, rows that at least one of them gave it
   * @param same of these, how many got the same label from both
   */
  record AgreementLine(String who, String what, int both, int same, double kappa) {}

  PeopleModel() {
    super("Who", "Class", "Rows", "Same", "Agreement", "Kappa");
  }

  void show(List<Pairing> pairings) {
    List<AgreementLine> lines = new ArrayList<>();
    for (Pairing pairing : pairings) {
      String who = pairing.one() + " and " + pairing.other();
      lines.add(new AgreementLine(who, "all", pairing.both(), pairing.same(), pairing.kappa()));
      pairing.classes().stream().filter(one -> one.either() > 0)
          .forEach(one -> lines.add(new AgreementLine(who, Plain.text(one.name()), one.either(), one.both(), one.kappa())));
    }
    setLines(lines);
    fireTableDataChanged();
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return column == 2 || column == 3 ? Integer.class : String.class;
  }

  @Override
  public Object getValueAt(int line, int column) {
    AgreementLine one = at(line);
    return switch (column) {
      case 0 -> one.who();
      case 1 -> one.what();
      case 2 -> one.both();
      case 3 -> one.same();
      case 4 -> one.both() == 0 ? "" : Plain.percent((double) one.same() / one.both());
      default -> Double.isNaN(one.kappa()) ? "" : String.format(Locale.ROOT, "%.2f", one.kappa());
    };
  }
}
