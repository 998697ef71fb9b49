package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Answer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.event.TableModelEvent;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;

class AnswersModelTest {

  private final Attribute labels = new Attribute("class", List.of("benign", "malignant"));
  private final SessionModel session = new SessionModel(new Told.ProgressTold(), "ann", Map.of());
  private final AnswersModel model = new AnswersModel(ZoneOffset.UTC);
  private final Told walk = new Told(session);

  private String line(int line) {
    List<Object> cells = IntStream.range(0, model.getColumnCount()).mapToObj(column -> column == 8
        ? model.text(session.snapshot().answers().get(line).when()) : model.getValueAt(line, column)).toList();
    return cells.toString();
  }

  private void show() {
    model.show(labels, session.snapshot().answers());
  }

  @Test
  void aLineSaysWhatWasAnsweredAndWhatBecameOfIt() {
    walk.ask(0.5, Answer.Labels.of(1)).ask(0.5, new Answer.Labels(0, 14, 1)).ask(0.5, new Answer.Labels(0, 15, 1)).ask(0.5, new Answer.Skip());
    walk.say(0.5, new Answer.Undo(1));
    show();
    assertEquals("[1, 11, benign, malignant, , undone, , ann, 23 Nov, 14:02]", line(0));
    assertEquals("[2, 12, benign, benign, 15: benign \u2192 malignant, relabelled, , ann, 23 Nov, 14:02]", line(1));
    assertEquals("[3, 13, benign, benign, 16: malignant kept, confirmed, , ann, 23 Nov, 14:02]", line(2));
    assertEquals("[4, 14, benign, , , skipped, , ann, 23 Nov, 14:02]", line(3));
    assertEquals("23 Nov 2026, 14:02:00", model.exactly(Told.BEGIN));
  }

  @Test
  void ofAnAnswerThatDecidesOnSeveralRowsTheResultSaysHowMany() {
    walk.ask(0.5, Answer.Labels.together(1, List.of(new Answer.Decided(15, 0, 1), new Answer.Decided(16, 0, 1))));
    show();
    assertEquals("[1, 11, benign, malignant, , relabelled, 3 rows, , ann, 23 Nov, 14:02]", line(0));
  }

  @Test
  void aQuestionOfWhoseAnswerNothingStandsIsCountedAsDecidedOnAgain() {
    walk.ask(0.5, Answer.Labels.of(0)).ask(0.5, Answer.Labels.together(1, List.of(new Answer.Decided(10, 0, 1)))).ask(0.5, new Answer.Skip());
    int[] after = new int[20];
    after[10] = 1;
    after[11] = 1;
    assertEquals("3: 1 relabelled, 1 skipped, 1 decided on again later", ResultFacts.questions(session.snapshot().answers(), after, Map.of()));
  }

  @Test
  void aRowThatIsSeenAgainBesideAnotherAndKeptIsNotDecidedOnAgain() {
    walk.ask(0.5, Answer.Labels.of(1)).ask(0.5, new Answer.Labels(0, 10, 1));
    int[] after = new int[20];
    after[10] = 1;
    assertEquals("2: 1 relabelled, 1 confirmed", ResultFacts.questions(session.snapshot().answers(), after, Map.of()));
    assertEquals("2: 1 confirmed, 1 decided on again later", ResultFacts.questions(session.snapshot().answers(), after, Map.of(10, Answer.Other.leaveOut())));
  }

  @Test
  void aNewAnswerIsANewLine() {
    walk.ask(0.5, Answer.Labels.of(1));
    show();
    List<TableModelEvent> events = new ArrayList<>();
    model.addTableModelListener(events::add);
    show();
    assertEquals(0, events.size(), "nothing has changed");
    walk.ask(0.5, Answer.Labels.of(1));
    show();
    assertEquals(TableModelEvent.INSERT, events.get(0).getType());
    assertEquals(1, events.get(0).getFirstRow());
    walk.say(0.5, new Answer.Undo(1));
    show();
    assertEquals(TableModelEvent.UPDATE, events.get(1).getType());
    assertEquals(2, events.size());
  }
}
