package cincer.gui;

import cincer.data.Plain;
import cincer.data.ShortNames;
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
   * @param names  of the classes
   * @param keys   that choose them
   * @param name   of the side, for the names of the components
   * @param key    pressed together with a class's own, as it is shown; empty for that alone
   * @param chosen is told the label that was chosen
   */
  static ClassesView of(ShortNames names, ClassKeys keys, String name, String key, IntConsumer chosen) {
    return names.size() <= ClassChoice.MOST_BUTTONS ? new ClassButtons(names, name, key, chosen) : new ClassList(names, keys, name, key, chosen);
  }

  ClassesView(String constraints) {
    super(new MigLayout(constraints));
    setOpaque(false);
  }

  /** Shows the classes, and which are chosen, the last one last; a list shows the last one alone. */
  abstract void show(List<ClassChoice> choices, List<Integer> chosen);

  static String figure(ClassChoice choice) {
    return Double.isNaN(choice.probability()) ? "" : Plain.percent(choice.probability());
  }

  /** What a screen reader says of a class. */
  static String spoken(ClassChoice choice, String key) {
    return choice.action() + (figure(choice).isEmpty() ? "" : ", " + figure(choice)) + (choice.key().isEmpty() ? "" : ", key " + key + choice.key());
  }
}
