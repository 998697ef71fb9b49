package cincer.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;

/** One button per class, named by what it does, with the class's probability beside it. */
final class ClassButtons extends ClassesView {

  private static final long serialVersionUID = 1L;

  private final List<JToggleButton> buttons = new ArrayList<>();
  private final List<Bar> bars = new ArrayList<>();
  private final String key;

  ClassButtons(int classes, String name, String key, IntConsumer chosen) {
    super("insets 0, fillx, wrap, gapy 0");
    this.key = key;
    for (int y = 0; y < classes; y++) {
      int label = y;
      JToggleButton button = Theme.plain(new JToggleButton());
      button.setName(name + ".class." + y);
      button.setRequestFocusEnabled(false);
      button.setHorizontalAlignment(SwingConstants.LEADING);
      button.addActionListener(pressed -> chosen.accept(label));
      Bar bar = new Bar();
      buttons.add(button);
      bars.add(bar);
      add(button, "growx, pushx, wmin 0");
      add(bar, "growx, wmin 0, gapbottom rel");
    }
  }

  @Override
  void show(List<ClassChoice> choices, int chosen) {
    for (ClassChoice choice : choices) {
      JToggleButton button = buttons.get(choice.label());
      button.setText("[" + key + (choice.label() + 1) + "]  " + choice.action());
      button.setToolTipText(" " + choice.action());
      button.setSelected(choice.label() == chosen);
      button.getAccessibleContext().setAccessibleName(choice.action() + ", " + figure(choice) + ", key " + key + (choice.label() + 1));
      bars.get(choice.label()).show(choice.probability(), figure(choice));
    }
  }

  @Override
  int labelAt(int place) {
    return place < buttons.size() ? place : PairModel.NONE;
  }
}
