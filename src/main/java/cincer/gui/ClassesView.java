package cincer.gui;

import cincer.data.Plain;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The classes that one side can be given: a button each, or a list that can be filtered where there are many. */
abstract class ClassesView extends JPanel {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the view that fits.
   *
   * @param name   of the side, for the names of the components
   * @param key    pressed together with a digit, as it is shown; empty for the digit alone
   * @param chosen is told the label that was chosen
   */
  static ClassesView of(int classes, String name, String key, IntConsumer chosen) {
    return classes <= ClassChoice.MOST_BUTTONS ? new ClassButtons(classes, name, key, chosen) : new ClassList(name, key, chosen);
  }

  ClassesView(String constraints) {
    super(new MigLayout(constraints));
    setOpaque(false);
  }

  /** Shows the classes, and which one is chosen ({@link PairModel#NONE} for none). */
  abstract void show(List<ClassChoice> choices, int chosen);

  /** Label of the class at a place, from 0, as it is shown; {@link PairModel#NONE} if there is none. */
  abstract int labelAt(int place);

  static String figure(ClassChoice choice) {
    return Double.isNaN(choice.probability()) ? "" : Plain.percent(choice.probability());
  }
}
