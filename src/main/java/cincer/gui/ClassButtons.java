package cincer.gui;

import cincer.data.ShortNames;
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
  private final transient ShortNames names;
  private final String key;
  private transient List<ClassChoice> choices = List.of();

  ClassButtons(ShortNames names, String name, String key, IntConsumer chosen) {
    super("insets 0, fillx, wrap, gapy 0");
    this.names = names;
    this.key = key;
    for (int y = 0; y < names.size(); y++) {
      int label = y;
      JToggleButton button = Theme.plain(new JToggleButton());
      button.setName(name + ".class." + y);
      button.setRequestFocusEnabled(false);
      button.setHorizontalAlignment(SwingConstants.LEADING);
      button.addActionListener(pressed -> chosen.accept(label));
      Fitted.onResize(button, this::fit);
      Bar bar = new Bar();
      buttons.add(button);
      bars.add(bar);
      add(button, "growx, pushx, wmin 0");
      add(bar, "growx, wmin 0, gapbottom rel");
    }
  }

  @Override
  void show(List<ClassChoice> newChoices, List<Integer> chosen) {
    choices = newChoices;
    for (ClassChoice choice : choices) {
      JToggleButton button = buttons.get(choice.label());
      button.setToolTipText(" " + choice.action());
      button.setSelected(chosen.contains(choice.label()));
      button.getAccessibleContext().setAccessibleName(spoken(choice, key));
      bars.get(choice.label()).show(choice.probability(), figure(choice));
    }
    fit();
  }

  /** The action and the name, or where there is no room for both on one of them, what tells the name from the others. */
  private void fit() {
    boolean whole = choices.stream().allMatch(choice -> Fitted.fits(buttons.get(choice.label()), before(choice) + choice.action()));
    for (ClassChoice choice : choices) {
      JToggleButton button = buttons.get(choice.label());
      String text = whole ? before(choice) + choice.action() : Fitted.text(button, before(choice) + (choice.current() ? "Keep " : ""), names, choice.label(), 0);
      if (!text.equals(button.getText())) {
        button.setText(text);
      }
    }
  }

  private String before(ClassChoice choice) {
    return choice.key().isEmpty() ? "" : "[" + key + choice.key() + "]  ";
  }
}
