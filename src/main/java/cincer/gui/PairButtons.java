package cincer.gui;

import java.awt.Component;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;

/** What can be answered to a question but for a label: as buttons, and what is seldom needed in a menu below one of them. */
final class PairButtons extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient ClassKeys keys;
  private final JButton undo;
  private final JButton other = Theme.button("otherAnswers", "Other\u2026", "", this::others);
  private final JButton pause;
  private final JButton skip;
  private final JButton keep;
  private final JButton apply;
  private final JPopupMenu menu = new JPopupMenu();
  private String kept = "Keep both";

  /** @param pauses ends the asking for now */
  PairButtons(PairView view, ClassKeys keys, Runnable pauses) {
    super(new MigLayout("insets 0, fillx, hidemode 3", "[shrinkprio 200][shrinkprio 150]rel:push[shrinkprio 150][][][]"));
    this.keys = keys;
    undo = Theme.button("undo", "Undo last", keys.command('u'), view::undo);
    pause = Theme.button("pause", "Pause", "Esc", pauses);
    skip = Theme.button("skip", "Skip", keys.command('s'), view::skip);
    keep = Theme.button("keepBoth", "Keep both", keys.command('k'), view::keep);
    apply = Theme.button("apply", "Apply", "Enter", view::apply);
    item("unsure", "Unsure: I cannot tell", 'i', view::unsure);
    item("noneFits", "None of these classes\u2026", 'o', view::askForNewClass);
    item("severalFit", "Several classes fit\u2026", 'm', view::several);
    item("leaveOut", "Leave this row out", 'x', view::leaveOut);
    menu.addSeparator();
    item("note", "Add a note\u2026", 't', view::askForNote);
    other.setToolTipText("Unsure, none of the classes, several of them, leave the row out; or a note");
    other.getAccessibleContext().setAccessibleName("Other answers, or a note");
    for (JButton button : List.of(undo, other, pause, skip, keep, apply)) { // where there is little room, what is needed least is cut first
      add(button, "wmin 0");
    }
    Fitted.onResize(this, this::write);
  }

  private void item(String name, String text, char letter, Runnable deed) {
    JMenuItem item = Theme.plain(new JMenuItem(Theme.keyed(text, keys.command(letter))));
    item.setName(name);
    item.addActionListener(chosen -> deed.run());
    menu.add(item);
  }

  private void others() {
    if (other.isEnabled()) {
      menu.show(other, 0, -menu.getPreferredSize().height);
    }
  }

  /** There is a button for a pause elsewhere, and little room. */
  void withoutPause() {
    pause.setVisible(false);
  }

  /** The button that Enter presses. */
  JButton apply() {
    return apply;
  }

  /** While nothing is asked, nothing can be answered. */
  void enable(boolean asking, boolean canGoBack) {
    for (JButton button : List.of(skip, keep, apply, other)) {
      button.setEnabled(asking);
    }
    undo.setEnabled(asking && canGoBack);
  }

  /** What they do to a question. */
  void show(PairModel model) {
    kept = model.shown().isPresent() ? "Keep both" : model.query().unlabelled() ? "Take it" : "Keep";
    other.setText(model.note().isEmpty() ? "Other\u2026" : "Other\u2026 (1 note)");
    write();
  }

  /** With their keys, or without any where there is too little room for them. */
  private void write() {
    write(true);
    if (getWidth() > 0 && needed() > getWidth()) {
      write(false);
    }
  }

  /** Width of all buttons with what is between them. */
  private int needed() {
    return Stream.of(undo, other, pause, skip, keep, apply).filter(Component::isVisible).mapToInt(button -> button.getPreferredSize().width + Theme.gap()).sum();
  }

  private void write(boolean keyed) {
    undo.setText(keyed ? Theme.keyed("Undo last", keys.command('u')) : "Undo last");
    pause.setText(keyed ? Theme.keyed("Pause", "Esc") : "Pause");
    skip.setText(keyed ? Theme.keyed("Skip", keys.command('s')) : "Skip");
    keep.setText(keyed ? Theme.keyed(kept, keys.command('k')) : kept);
    apply.setText(keyed ? Theme.keyed("Apply", "Enter") : "Apply");
  }

  /** What else can be pressed where nothing is chosen. */
  String waysOut() {
    return Theme.keyed(kept, keys.command('k')) + " or " + Theme.keyed("Skip", keys.command('s'));
  }
}
