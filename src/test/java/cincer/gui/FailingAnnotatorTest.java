package cincer.gui;

import static org.assertj.core.api.Assertions.assertThat;

import cincer.Annotator;
import cincer.Answer;
import cincer.PartException;
import cincer.Presentation;
import cincer.Query;
import cincer.annotator.Conversation;
import cincer.annotator.OpenScreen;
import cincer.journal.Sessions;
import cincer.learner.Policy;
import cincer.options.OptionBearing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** An annotator that somebody wrote and that fails in the tab is named there. */
class FailingAnnotatorTest {

  /** Looks where there is nothing. */
  public static class LostAnnotator extends OptionBearing implements Annotator {
    private static final long serialVersionUID = 1L;

    @Override
    public String globalInfo() {
      return "Fails.";
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return Answer.Labels.of(labels[-1]);
    }
  }

  @Test
  void theWindowSaysWhichClassFailed() throws Exception {
    CincerFilter filter = new CincerFilter();
    filter.setClassifier(Sessions.classifier());
    filter.setAnnotator(new LostAnnotator());
    filter.setBootstrap("20");
    filter.setTau(0);
    CompletableFuture<Throwable> failed = new CompletableFuture<>();
    OpenScreen nowhere = new OpenScreen() {
      @Override
      public void show(Conversation conversation) {}
    };
    SessionRun.start(Plan.begin(filter, Sessions.data(), Sessions.data().classIndex()), nowhere, new SessionRun.Watcher() {
      @Override
      public void reads(String what, int done, int of, String words) {}

      @Override
      public void remarks(String sentence) {}

      @Override
      public void shows(Policy policy, Instances data, SessionModel model, Presentation how) {}

      @Override
      public void came(CleaningResult result) {
        failed.complete(new AssertionError("it came to an end"));
      }

      @Override
      public void failed(Throwable problem) {
        failed.complete(problem);
      }
    });
    Throwable problem = failed.get(1, TimeUnit.MINUTES);
    assertThat(problem).isInstanceOf(PartException.class).hasRootCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
    assertThat(Messages.sentence(problem))
        .startsWith("the annotator cincer.gui.FailingAnnotatorTest$LostAnnotator failed (ArrayIndexOutOfBoundsException: Index -1 out of bounds");
  }
}
