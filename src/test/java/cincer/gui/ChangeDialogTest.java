package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javax.swing.JComboBox;
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
}
