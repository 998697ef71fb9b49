package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Presentation;
import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

/** What can be said in a question besides a label. */
class OtherAnswersViewTest {

  private final List<Answer> given = new ArrayList<>();
  private final Instances data = SamplePairs.data(10, 3);
  private final PairActions actions = new GivenAnswers(given);
  private final PairView view = new PairView(data, Presentation.PLAIN, actions);

  OtherAnswersViewTest() {
    show();
  }

  private void show() {
    view.show(new PairModel(SamplePairs.moment(new double[] {0.125, 0.75, 0.125}), data), "");
  }

  private static <T extends Component> T find(Container root, Class<T> type, String name) {
    for (Component child : root.getComponents()) {
      if (type.isInstance(child) && name.equals(child.getName())) {
        return type.cast(child);
      }
      T found = child instanceof Container container ? find(container, type, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void press(String name) {
    find(view, AbstractButton.class, name).doClick();
  }

  private JTextComponent text(String name) {
    return find(view, JTextComponent.class, name);
  }

  private String news() {
    return find(view, JLabel.class, "news").getText();
  }

  @Test
  void aNoteGoesWithWhateverIsAnswered() {
    view.askForNote();
    text("noteText").setText("odd\nvalues");
    press("noteTextDone");
    assertTrue(find(view, AbstractButton.class, "otherAnswers").getText().contains("1 note"));
    view.keep();
    assertEquals("odd\nvalues", given.get(0).note());
    show();
    view.skip();
    assertEquals("", given.get(1).note(), "with one answer");
    show();
    view.askForNote();
    text("noteText").setText("still being written");
    view.unsure();
    assertEquals(Answer.Other.unsure().noted("still being written"), given.get(2));
    show();
    view.askForNote();
    text("noteText").setText("no, after all");
    press("noteTextCancel");
    view.choose(true, 1);
    view.apply();
    assertEquals(Answer.Labels.of(1), given.get(3));
  }

  @Test
  void noneOfTheClassesMayHaveANewNameThatIsNoClass() {
    view.askForNewClass();
    text("newClass").setText(" CLASS 1");
    press("newClassDone");
    assertEquals(List.of(), given);
    assertEquals("'CLASS 1' is like the class 'class1' but for upper and lower case or spaces; choose that one, or type another name.", news());
    text("newClass").setText(" class  nine ");
    press("newClassDone");
    assertEquals(Answer.Other.noneFits("class nine"), given.get(0));
    show();
    view.askForNewClass();
    press("newClassDone");
    assertEquals(Answer.Other.noneFits(""), given.get(1));
  }

  @Test
  void severalClassesAreChosenAsOneIs() {
    view.choose(false, 2);
    view.several();
    assertEquals("Choose each class that fits row 5, the best first, and Apply.", news());
    view.choose(true, 2);
    view.apply();
    assertEquals("At least two classes are needed where several fit.", news());
    view.choose(true, 0);
    view.choose(true, 1);
    view.choose(true, 0);
    assertEquals("Apply: row 5 fits class2, class1", news());
    assertTrue(find(view, AbstractButton.class, "left.class.2").isSelected() && find(view, AbstractButton.class, "left.class.1").isSelected());
    view.apply();
    assertEquals(List.of(Answer.Other.severalFit(List.of(2, 1))), given);
    show();
    view.several();
    view.several();
    view.choose(true, 1);
    view.apply();
    assertEquals(Answer.Labels.of(1), given.get(1), "back to one");
  }

  @Test
  void nothingIsSaidWhileNothingIsAsked() {
    view.look(3, 10);
    view.unsure();
    view.leaveOut();
    view.several();
    view.askForNewClass();
    view.askForNote();
    view.keep();
    view.skip();
    assertEquals(List.of(), given);
    show();
    view.leaveOut();
    assertEquals(List.of(Answer.Other.leaveOut()), given);
  }
}
