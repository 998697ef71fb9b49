package cincer.gui;

import cincer.Answer;
import cincer.Data;
import cincer.Query;
import cincer.annotator.Conversation;
import cincer.annotator.OpenScreen;
import cincer.data.Attributes;
import cincer.gui.Controls.Activity;
import cincer.gui.GivenAnswer.Fate;
import cincer.journal.Sessions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.GenericObjectEditor;
import weka.gui.Logger;

/** Sessions of the tab, with a scripted person in the place of the window. */
abstract class DeskFixture {

  @TempDir
  Path folder;
  CleaningTab tab;
  CleaningDesk desk;
  Instances data;
  int[] truth;
  final List<String> complaints = new CopyOnWriteArrayList<>();
  volatile int patience = Integer.MAX_VALUE;
  volatile int skipped;
  volatile boolean deaf; // to offers
  volatile Runnable tooLate = () -> {};

  /** What the line of the status has said. */
  final List<String> statuses = new CopyOnWriteArrayList<>();

  /** A person who knows the truth, and has had enough after some questions. */
  private final class PersonAtDesk extends OpenScreen {
    @Override
    public void show(Conversation conversation) {
      conversation.addListener(() -> {
        Conversation.Moment now = conversation.now();
        if (now.phase() == Conversation.Phase.OFFERING && !deaf) {
          conversation.goAgain(false);
        } else if (now.phase() == Conversation.Phase.ASKING && !now.ending()) {
          if (patience-- <= 0) {
            conversation.end();
            SwingUtilities.invokeLater(tooLate);
          } else if (skipped-- > 0) {
            conversation.give(now.serial(), new Answer.Skip());
          } else {
            conversation.give(now.serial(), answer(now.query()));
          }
        }
      });
    }

    private Answer answer(Query query) {
      int row = query.suspicion().row();
      return query.counterExample().map(shown -> new Answer.Labels(truth[row], shown.row(), truth[shown.row()]))
          .orElse(Answer.Labels.of(truth[row]));
    }
  }

  private final class Recording implements Logger {
    @Override
    public void logMessage(String message) {}

    @Override
    public void statusMessage(String message) {
      statuses.add(message);
    }
  }

  @BeforeEach
  void tab() throws Exception {
    data = new Instances(Data.load("breast-noisy.arff"), 0, 60);
    truth = Attributes.labels(Data.load("breast-true.arff"));
    onEventThread(() -> {
      tab = new CleaningTab(new GenericObjectEditor(), answer -> desk.amend(answer), tau -> {});
      desk = new CleaningDesk(tab, new PersonAtDesk(), new Recording(), () -> {}, complaints::add);
      return null;
    });
  }

  static <T> T onEventThread(Callable<T> what) throws Exception {
    FutureTask<T> task = new FutureTask<>(what);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  Plan plan(String journal) {
    CincerFilter filter = new CincerFilter();
    filter.setClassifier(Sessions.classifier());
    filter.setBootstrap("20");
    filter.setTau(0);
    filter.setJournal(folder.resolve(journal).toFile());
    return Plan.begin(filter, data, data.classIndex());
  }

  CleaningResult run(Runnable begins) throws Exception {
    onEventThread(() -> {
      begins.run();
      return null;
    });
    while (onEventThread(() -> desk.phase() == Activity.RUNNING || desk.phase() == Activity.ENDING)) {
      Thread.sleep(20);
    }
    return onEventThread(desk::result);
  }

  static List<Fate> fates(CleaningResult result) {
    return result.model().snapshot().answers().stream().map(GivenAnswer::fate).toList();
  }
}
