package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Listener;
import cincer.Opinions;
import cincer.Query;
import cincer.annotator.Conversation.Moment;
import cincer.annotator.Conversation.Phase;
import cincer.annotator.Terminals;
import cincer.data.Attributes;
import cincer.journal.Sessions;
import cincer.learner.Bootstrap;
import cincer.queue.Bulk;
import cincer.queue.Queue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

/** The same session from the terminal gives the same journal. */
class SameSessionTest {

  @TempDir
  Path folder;

  /** A person at the window: does one thing after the other to what the window knows. */
  private static final class AtTheWindow implements Annotator {
    private final Deque<BiFunction<PairModel, Queue, List<Answer>>> actions = new ArrayDeque<>();
    private final Deque<Answer> waiting = new ArrayDeque<>();
    private Instances data;
    private List<Answered> before = List.of();
    private Opinions opinions;

    AtTheWindow deed(BiFunction<PairModel, Queue, List<Answer>> deed) {
      actions.add(deed);
      return this;
    }

    AtTheWindow says(Answer... answers) {
      return deed((model, queue) -> List.of(answers));
    }

    @Override
    public void begin(Instances all) {
      data = all;
    }

    @Override
    public boolean isPerson() {
      return true;
    }

    @Override
    public Listener listener() {
      return new Listener() {
        @Override
        public void ranked(Opinions now) {
          opinions = now;
        }
      };
    }

    @Override
    public void remember(List<Answered> answered) {
      before = answered;
    }

    @Override
    public boolean revisits(List<Answered> open) {
      return true;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      if (waiting.isEmpty()) {
        Queue queue = Queue.of(data.numClasses(), opinions, Attributes.labels(data), labels,
            before.stream().sorted(Comparator.comparingInt(a -> a.query().number())).toList(), null);
        waiting.addAll(actions.isEmpty() ? List.of(new Answer.Stop())
            : actions.remove().apply(new PairModel(new Moment(Phase.ASKING, 1, query, labels, null, before, null, 1, 1, List.of(), false), data), queue));
      }
      return waiting.remove();
    }
  }

  private static List<Answer> struck(Bulk bulk) {
    return List.of(new Answer.Ask(bulk.asks()), bulk.answer());
  }

  @Test
  void theSameSessionFromTheTerminalGivesTheSameJournal() throws Exception {
    int[] rows = {50, 51, 52, 53};
    AtTheWindow window = new AtTheWindow()
        .deed((model, queue) -> List.of(model.kept()))
        .deed((model, queue) -> {
          model.note("blurred\n\u00e4 second line");
          return List.of(model.noted(Answer.Other.unsure()));
        })
        .deed((model, queue) -> List.of(model.problem("Borderline").isEmpty() ? Answer.Other.noneFits("Borderline") : new Answer.Stop()))
        .deed((model, queue) -> {
          model.several(true);
          model.chooseLeft(1);
          model.chooseLeft(0);
          return List.of(model.applied().orElseThrow());
        })
        .deed((model, queue) -> {
          model.chooseLeft(1 - model.query().suspicion().label());
          model.note("typo");
          return List.of(model.noted(model.applied().orElseThrow()));
        })
        .deed((model, queue) -> struck(Bulk.of(queue, rows, 1).orElseThrow()))
        .says(new Answer.Back())
        .deed((model, queue) -> struck(Bulk.of(queue, rows, Answer.Other.leaveOut()).orElseThrow()))
        .says(new Answer.Undo(1)).says(new Answer.Redo(1))
        .says(Answer.Other.leaveOut())
        .says(new Answer.Ask(40))
        .says(Answer.Other.noneFits(""))
        .says(new Answer.Skip())
        .deed((model, queue) -> List.of(model.kept()));
    Path one = folder.resolve("window.jsonl");
    List<String> expected = session(window, one);
    // what the fifth question is relabelled to depends on the model: it is read from the journal
    String other = expected.stream().filter(line -> line.contains("\"note\":\"typo\"")).findFirst().orElseThrow().replaceAll(".*\"after\":\"(\\w+)\".*", "$1");
    String typed = String.join("\n", "k", "t blurred", "t \u00e4 second line", "i", "o BENIGN ", "o Borderline", "m #2, #1",
        "t typo", other, "relabel 51,52, 53-54 #2", "y", "b", "leave out 51-54", "y", "u 1", "r 1", "x", "row 41", "o", "s", "k", "q", "");
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    List<String> same = session(Terminals.typing(typed, screen), folder.resolve("terminal.jsonl"));
    String seen = screen.toString(StandardCharsets.UTF_8);
    for (int line = 0; line < Math.min(expected.size(), same.size()); line++) {
      assertEquals(expected.get(line), same.get(line), seen);
    }
    assertEquals(expected.size(), same.size(), seen);
    for (String said : List.of("'BENIGN' is like the class 'benign' but for upper and lower case or spaces; choose that one", "4 rows get the label benign: ",
        "4 rows are left out: nothing learns from them")) {
      assertTrue(seen.contains(said), seen);
    }
  }

  /** The journal without what tells when, and who. */
  private static List<String> session(Annotator annotator, Path journal) throws Exception {
    CincerFilter filter = Sessions.filter(annotator, journal, false);
    filter.setOrder(Bootstrap.Order.SUSPICIOUS);
    filter.setInputFormat(Sessions.data());
    Filter.useFilter(Sessions.data(), filter);
    return Files.readAllLines(journal).stream().skip(1).map(line -> line.replaceAll("\"(time|thinking_ms)\":(\"[^\"]*\"|\\d+),?", "")).toList();
  }
}
