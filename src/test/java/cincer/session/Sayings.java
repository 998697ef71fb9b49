package cincer.session;

import cincer.Annotator;
import cincer.Answer;
import cincer.Query;
import cincer.data.ArffFiles;
import cincer.journal.Sessions;
import cincer.learner.Bootstrap;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** Sessions in which somebody says always the same, and their data. */
final class Sayings {

  private Sayings() {}

  /** Relabels everything to the other class. */
  record Contrarian(int limit) implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return query.number() > limit ? new Answer.Stop() : Answer.Labels.of(query.suspicion().predicted());
    }
  }

  /** Keeps everything as it is. */
  record Keeper() implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return Answer.Labels.of(query.suspicion().label());
    }
  }

  /** Says these things of the first rows that are asked about, and keeps the others. */
  private record Saying(List<Answer.Said> first) implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return query.number() <= first.size() ? first.get(query.number() - 1) : Answer.Labels.of(query.suspicion().label());
    }
  }

  /** A journal of a review in which somebody of this name says these things of the first rows. */
  static Path by(Path folder, String name, Answer.Said... first) throws Exception {
    Path journal = folder.resolve(name + ".jsonl");
    CincerFilter filter = Sessions.filter(new Saying(List.of(first)), journal, false);
    filter.setAnnotatorName(name);
    filter.setOrder(Bootstrap.Order.SUSPICIOUS);
    filter.setBudget("8");
    Sessions.clean(filter, folder);
    return journal;
  }

  /** Data as a file. */
  static Path write(Instances data, Path file) throws Exception {
    StringWriter text = new StringWriter();
    ArffFiles.write(data, text);
    return Files.writeString(file, text.toString());
  }
}
