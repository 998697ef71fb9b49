package cincer.gui;

import java.awt.Dimension;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;

/** A choice of attributes whose width does not follow their names; the whole name is its tip. */
final class ClassCombo extends JComboBox<String> {

  private static final long serialVersionUID = 1L;

  ClassCombo() {
    setName("cincer.class");
    setPrototypeDisplayValue("(Nom) class name");
    getAccessibleContext().setAccessibleName("Class attribute");
    setRenderer(Theme.plain(new DefaultListCellRenderer()));
    addActionListener(event -> setToolTipText(getSelectedItem() == null ? null : "The class: " + getSelectedItem()));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, super.getMinimumSize().height);
  }
}
