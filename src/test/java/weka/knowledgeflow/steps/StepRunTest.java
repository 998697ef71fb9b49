package weka.knowledgeflow.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Data;
import cincer.Query;
import cincer.annotator.Conversation;
import cincer.annotator.Screen;
import cincer.options.OptionBearing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.supervised.instance.CincerFilter;

class StepRunTest {

  @TempDir
  Path folder;

  /** A person who answers one question, and never the next. */
  public static final class Sleeper extends OptionBearing implements Annotator {
    private static final long serialVersionUID = 1L;

    @Override
    public String globalInfo() {
      return "Sleeps.";
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public boolean isPerson() {
      return true;
    }

    @Override
    public Answer answer(Query query, int[] labels) throws InterruptedException {
      if (query.number() > 1) {
        Thread.sleep(600_000);
      }
      return Answer.Labels.of(query.suspicion().predicted());
    }
  }

  @Test
  void stoppingEndsTheAskingAndKeepsWhatWasAnswered() throws Exception {
    CincerFilter filter = new CincerFilter();
    filter.setAnnotator(new Sleeper());
    Path journal = folder.resolve("j.jsonl");
    filter.setJournal(journal.toFile());
    StepRun run = new StepRun(filter, Data.load("breast-noisy.arff"), null);
    CompletableFuture<Instances> cleaned = CompletableFuture.supplyAsync(() -> {
      try {
        return run.clean(Optional.empty(), false);
      } catch (Exception e) {
        throw new java.util.concurrent.CompletionException(e);
      }
    });
    while (run.session().pending() == null || run.session().snapshot().answers().isEmpty()) {
      Thread.sleep(20);
    }
    run.stop();
    ExecutionException stopped = assertThrows(ExecutionException.class, () -> cleaned.get(60, TimeUnit.SECONDS));
    assertEquals(InterruptedException.class, stopped.getCause().getClass());
    assertTrue(run.note().contains(journal.toString()), run.note());
    assertTrue(Files.readString(journal).contains("\"answer\""), Files.readString(journal));
    assertEquals("", run.report());
  }

  @Test
  void inAReviewAnotherRowCanBeAskedAboutAndManyBeDecidedOn() throws Exception {
    CincerFilter filter = new CincerFilter();
    filter.setOptions(Utils.splitOptions("-order SUSPICIOUS -annotator cincer.annotator.DialogAnnotator -W \"weka.classifiers.functions.CincerClassifier "
        + "-architecture cincer.network.LogisticRegression -epochs 2 -selector cincer.selector.NearestNeighbour\""));
    filter.setJournal(folder.resolve("r.jsonl").toFile());
    Screen nobody = new Screen() {
      @Override
      public boolean isWatched() {
        return true;
      }

      @Override
      public boolean isAvailable() {
        return true;
      }

      @Override
      public void show(Conversation conversation) {}
    };
    StepRun run = new StepRun(filter, Data.load("breast-noisy.arff"), null, nobody);
    CompletableFuture<Void> cleaned = CompletableFuture.runAsync(() -> assertThrows(InterruptedException.class, () -> run.clean(Optional.empty(), false)));
    int wanted = 100;
    awaitQuestion(run, query -> true);
    assertTrue(run.isAsked());
    run.say(new Answer.Ask(wanted));
    Query asked = awaitQuestion(run, query -> query.suspicion().row() == wanted);
    run.answer(200, Answer.Labels.together(asked.suspicion().label(), List.of(new Answer.Decided(201, 0, 0))));
    awaitQuestion(run, query -> run.session().answers().stream().anyMatch(answered -> answered.row() == 200));
    run.stop();
    cleaned.get(60, TimeUnit.SECONDS);
    assertFalse(run.isAsked());
  }

  private static Query awaitQuestion(StepRun run, Predicate<Query> wanted) throws InterruptedException {
    for (int i = 0; i < 6000; i++, Thread.sleep(10)) {
      Query now = run.conversation() == null ? null : run.conversation().now().query();
      if (now != null && wanted.test(now)) {
        return now;
      }
    }
    throw new AssertionError("waited in vain");
  }

  @Test
  void aRunThatWasStoppedBeforeDoesNotBegin() throws Exception {
    StepRun run = new StepRun(new CincerFilter(), Data.load("breast-noisy.arff"), null);
    run.stop();
    assertThrows(InterruptedException.class, () -> run.clean(Optional.empty(), false));
  }
}
