package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Presentation;
import cincer.Query;
import cincer.agreement.Journals;
import cincer.annotator.Conversation;
import cincer.annotator.OpenScreen;
import cincer.annotator.Screen;
import cincer.data.Sources;
import cincer.journal.Recorded;
import cincer.journal.Sessions;
import java.awt.Component;
import java.awt.Container;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

/** The window of several people: what it tells, and going through what they dispute, with a pause. */
class PeopleViewTest {

  @TempDir
  Path folder;
  private final List<String> complaints = new ArrayList<>();
  private int patience;

  /** Always says the same, and stops after some questions. */
  private static Annotator person(int label, int most) {
    return new Annotator() {
      private int asked;

      @Override
      public void begin(Instances data) {}

      @Override
      public Answer answer(Query query, int[] labels) {
        return asked++ == most ? new Answer.Stop() : Answer.Labels.of(label);
      }
    };
  }

  private File session(String who, int label) throws Exception {
    File journal = folder.resolve(who + ".jsonl").toFile();
    CincerFilter filter = Sessions.filter(person(label, 5), journal.toPath(), false);
    filter.setAnnotatorName(who);
    filter.setInputFormat(Sessions.data());
    Filter.useFilter(Sessions.data(), filter);
    return journal;
  }

  private final Screen screen = new OpenScreen() {
    @Override
    public void show(Conversation conversation) {
      conversation.addListener(() -> {
        Conversation.Moment now = conversation.now();
        if (now.phase() == Conversation.Phase.ASKING && !now.ending()) {
          if (patience-- <= 0) {
            conversation.end();
          } else {
            conversation.give(now.serial(), Answer.Labels.of(0));
          }
        }
      });
    }
  };

  @Test
  void tellsHowFarPeopleAgreeAndGoesThroughWhatTheyDispute() throws Exception {
    Journals journals = Journals.read(List.of(session("Ann", 0), session("Bob", 1)), journal -> Recorded.of(journal, Sessions.data()));
    int disputed = journals.merged().disputedRows().length;
    assertTrue(disputed > 2, "only " + disputed + " rows are disputed");
    PeopleView view = new PeopleView(screen, null, new Background((doing, sentence) -> complaints.add(sentence)), Sources.of(), null, "Dora", () -> {});
    SwingUtilities.invokeAndWait(() -> view.show(journals, Presentation.PLAIN));
    assertEquals("Ann, Bob. " + disputed + " rows are disputed; nobody has decided yet.", text(view));
    JTable table = (JTable) named(view, "cincer.peopleTable");
    assertEquals("Ann and Bob", table.getValueAt(0, 0));
    assertEquals("0%", table.getValueAt(0, 4));
    patience = 2;
    press(view);
    await(view, "; " + (disputed - 2) + " are not decided yet.");
    assertEquals("Go on deciding...", view.decideButton().getText());
    patience = 1000;
    press(view);
    await(view, disputed + " rows are disputed, and all are decided.");
    assertFalse(view.decideButton().isEnabled());
    assertEquals(List.of(), complaints);
  }

  private static void press(PeopleView view) throws Exception {
    SwingUtilities.invokeAndWait(() -> ((AbstractButton) named(view, "cincer.decide")).doClick());
  }

  private void await(PeopleView view, String text) throws Exception {
    for (int i = 0; i < 500 && !text(view).endsWith(text); i++) {
      Thread.sleep(20);
    }
    assertTrue(text(view).endsWith(text), text(view) + complaints);
  }

  private static String text(PeopleView view) throws Exception {
    String[] text = new String[1];
    SwingUtilities.invokeAndWait(() -> text[0] = ((JTextComponent) named(view, "cincer.peopleText")).getText());
    return text[0];
  }

  private static Component named(Container root, String name) {
    for (Component child : root.getComponents()) {
      Component found = name.equals(child.getName()) ? child : child instanceof Container inside ? named(inside, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
