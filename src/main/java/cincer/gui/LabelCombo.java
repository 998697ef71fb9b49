package cincer.gui;

import cincer.data.ShortNames;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.ComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;

/**
 * A choice of classes that may have long names: closed it shows what tells the class apart, as far as there is room; its list is as wide as the names, and the whole
 * name is its tip.
 */
final class LabelCombo extends JComboBox<ChangeDialog.ClassItem> {

  private static final long serialVersionUID = 1L;

  private final transient ShortNames names;

  LabelCombo(ComboBoxModel<ChangeDialog.ClassItem> model, ShortNames names) {
    super(model);
    this.names = names;
    setRenderer(Theme.plain(new ShortRenderer()));
    addActionListener(event -> setToolTipText(getSelectedItem() == null ? null : " " + getSelectedItem()));
  }

  /** Closed, it shows the selected class as it fits. */
  private final class ShortRenderer extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean isSelected, boolean hasFocus) {
      super.getListCellRendererComponent(list, value, index, isSelected, hasFocus);
      if (index < 0 && value instanceof ChangeDialog.ClassItem item && item.label() >= 0 && getRoom() > 0) {
        setText(names.fit(item.label(), getRoom(), getFontMetrics(getFont())::stringWidth));
      }
      return this;
    }
  }

  /** Without the arrow, which is as wide as this is high. */
  private int getRoom() {
    return getWidth() - getHeight() - 2 * Theme.gap();
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, super.getMinimumSize().height);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    WideList.of(this);
  }
}
