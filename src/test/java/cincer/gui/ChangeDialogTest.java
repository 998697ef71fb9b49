package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;

class ChangeDialogTest {

  @Test
  void classesThatLookTheSameAreNotTheSame() {
    String longName = "n".repeat(100);
    Attribute labels = new Attribute("class", List.of(longName + "1", longName + "2", longName + "3"));
    JComboBox<ChangeDialog.ClassItem> choice = ChangeDialog.choice(labels, false, 2, "labels");
    assertEquals(2, choice.getSelectedIndex());
    assertEquals(3, ChangeDialog.choice(labels, true, 3, "labels").getSelectedIndex());
  }

  @Test
  void aLongNameThatIsChosenShowsWhatTellsItApartAndIsTheTipWhole() {
    String end = " of the northern department";
    Attribute labels = new Attribute("class", List.of("marine affairs" + end, "urban affairs" + end, "rural affairs" + end));
    JComboBox<ChangeDialog.ClassItem> choice = ChangeDialog.choice(labels, false, 0, "labels");
    choice.setSize(120, 24);
    choice.setSelectedIndex(1);
    JLabel closed = (JLabel) choice.getRenderer().getListCellRendererComponent(new JList<>(), choice.getItemAt(1), -1, false, false);
    assertTrue(closed.getText().startsWith("urban"), closed.getText());
    assertTrue(closed.getPreferredSize().width <= 120 - 24, closed.getText());
    assertEquals(" urban affairs" + end, choice.getToolTipText());
    assertEquals("urban affairs" + end, ((JLabel) choice.getRenderer().getListCellRendererComponent(new JList<>(), choice.getItemAt(1), 1, false, false)).getText());
  }
}
