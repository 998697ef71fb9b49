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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
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
        throw new CompletionException(e);
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

  private CincerFilter shortReview(Path journal) throws Exception {
    CincerFilter filter = new CincerFilter();
    filter.setOptions(Utils.splitOptions("-order SUSPICIOUS -budget 2 -annotator cincer.annotator.DialogAnnotator -W \"weka.classifiers.functions.CincerClassifier "
        + "-architecture cincer.network.LogisticRegression -epochs 2 -selector cincer.selector.NearestNeighbour\""));
    filter.setJournal(journal.toFile());
    return filter;
  }

  /** Relabels whatever is asked about, and does something after the second answer, which is the last. */
  private static Screen relabels(Runnable afterTheLast) {
    return new Screen() {
      @Override
      public boolean isWatched() {
        return true;
      }

      @Override
      public boolean isAvailable() {
        return true;
      }

      @Override
      public void show(Conversation talk) {
        AtomicBoolean did = new AtomicBoolean();
        talk.addListener(() -> {
          Conversation.Moment now = talk.now();
          if (now.phase() == Conversation.Phase.ASKING) {
            talk.give(now.serial(), Answer.Labels.of(1 - now.query().suspicion().label()));
          } else if (now.phase() == Conversation.Phase.LOOKING && now.serial() == 2 && !did.getAndSet(true)) {
            afterTheLast.run();
          }
        });
      }
    };
  }

  @Test
  void whatIsUndoneWhileTheModelLooksAndNoQuestionComesAnyMoreIsUndone() throws Exception {
    Path journal = folder.resolve("late.jsonl");
    AtomicReference<StepRun> run = new AtomicReference<>();
    List<String> told = new ArrayList<>();
    run.set(new StepRun(shortReview(journal), Data.load("breast-noisy.arff"), null, relabels(() -> {
      run.get().say(new Answer.Undo(2));
      run.get().answer(200, Answer.Labels.of(0));
    })).telling(told::add));
    Instances cleaned = run.get().clean(Optional.empty(), false);
    int first = run.get().session().answers().get(0).row();
    int second = run.get().session().answers().get(1).row();
    assertEquals(1 - run.get().data().instance(first).classValue(), cleaned.instance(first).classValue());
    assertEquals(run.get().data().instance(second).classValue(), cleaned.instance(second).classValue());
    assertTrue(run.get().session().answers().get(1).undone());
    assertTrue(Files.readString(journal).contains("\"undoes\":2"));
    assertEquals(List.of("1 answer that was given while no question waited does not count, because its question did not come any more; run the flow again to give it "
        + "once more"), told);
  }

  @Test
  void aFlowThatGoesOnKnowsWhoAnsweredBeforeAndTellsWhatAPersonShouldKnow() throws Exception {
    CincerFilter filter = shortReview(folder.resolve("on.jsonl"));
    filter.setAnnotatorName("Ann");
    new StepRun(filter, Data.load("breast-noisy.arff"), null, relabels(() -> {})).clean(Optional.empty(), false);
    filter.setAnnotatorName("Bob");
    filter.setBudget("4");
    ((CincerClassifier) filter.getClassifier()).setSelector(new RemarkingSelector());
    List<String> told = new ArrayList<>();
    StepRun further = new StepRun(filter, Data.load("breast-noisy.arff"), null, relabels(() -> {})).telling(told::add);
    further.clean(further.earlier(), false);
    assertEquals(List.of("Ann", "Ann", "Bob", "Bob"), IntStream.rangeClosed(1, 4).mapToObj(further.session()::who).toList());
    assertTrue(further.session().snapshot().answers().get(0).when().isBefore(further.session().snapshot().answers().get(2).when()));
    assertEquals(List.of("this takes long"), told);
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
