package cincer.bench;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Listener;
import cincer.Query;
import cincer.Suspicion;
import cincer.journal.Header;
import cincer.journal.JournalChoice;
import cincer.journal.JournalText;
import cincer.journal.Session;
import cincer.learner.Answers;
import cincer.learner.Bootstrap;
import cincer.learner.Event;
import cincer.learner.Outcome;
import cincer.learner.Resume;
import cincer.learner.Walk;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** What a long session costs when it is resumed, and when an answer is undone. */
final class SessionTable {

  private static final int ROWS = 100_000;
  private static final int QUESTIONS = 5000;
  private static final int AGAIN = 1600;
  private static final int EVERY = ROWS / QUESTIONS;
  private static final int UNDOS = 200;

  private SessionTable() {}

  static void print() throws Exception {
    Instances data = new Instances("long", new ArrayList<>(List.of(new Attribute("a"), new Attribute("class", List.of("x", "y")))), ROWS);
    data.setClassIndex(1);
    for (int row = 0; row < ROWS; row++) {
      data.add(new DenseInstance(1, new double[] {row, row % 2}));
    }
    int[] labels = new int[ROWS];
    Arrays.setAll(labels, row -> row % 2);
    double[] weights = new double[ROWS];
    Arrays.fill(weights, 1);
    Walk walk = Bootstrap.walk(new float[ROWS][0], labels, weights, 2, 100, Bootstrap.Source.FIRST, Bootstrap.Order.FILE, 1);
    Path folder = Files.createTempDirectory("cincer-bench");
    File journal = folder.resolve("j.jsonl").toFile();
    try (Session session = new JournalChoice(journal, null, false, false, List.of()).open(data, Header.of(data, Map.of(), "bench"))) {
      tell(walk, session.journal());
    }
    JournalText[] text = new JournalText[1];
    Outcome[] outcome = new Outcome[1];
    line("journal read, " + journal.length() / 1_000_000 + " MB", Cost.ofThisThread(() -> text[0] = JournalText.read(journal)));
    line("answers folded", Cost.ofThisThread(() -> outcome[0] = Resume.outcome(walk, false, 1, text[0].events())));
    Answers answers = folded(labels, text[0].events());
    List<Cost> undos = new ArrayList<>();
    for (int i = 0; i < UNDOS; i++) {
      int question = 1 + i * (QUESTIONS / UNDOS);
      undos.add(Cost.ofThisThread(() -> answers.hear(null, new Answer.Undo(question)).byNumber()));
    }
    line("one answer undone, p95", Cost.percentile(undos, Cost::cpu, 95), Cost.percentile(undos, Cost::wall, 95));
    System.out.println(outcome[0].turns().size() + " questions, " + outcome[0].open().size() + " open");
    Files.delete(journal.toPath());
    Files.delete(folder);
  }

  private static Answers folded(int[] labels, List<Event> events) {
    Answers answers = Answers.none(labels);
    Query asked = null;
    for (Event event : events) {
      if (event instanceof Event.Asked a) {
        asked = a.query();
      } else if (event instanceof Event.Given given) {
        answers = answers.hear(asked, given.answer());
      }
    }
    return answers;
  }

  /** Every 20th arrival is asked about, every third of these skipped, and answered in the end. */
  private static void tell(Walk walk, Listener journal) {
    int[] labels = walk.labels().clone();
    List<Query> skipped = new ArrayList<>();
    int number = 0;
    for (int position = 0; position < walk.arrivals().length; position++) {
      int row = walk.arrivals()[position];
      Suspicion s = Suspicion.of(row, new float[0], labels[row], position % EVERY == 0 ? p(1 - labels[row]) : p(labels[row]));
      journal.judged(position, walk.arrivals().length, s);
      if (position % EVERY == 0) {
        List<CounterExample> ranking = new ArrayList<>();
        for (int k = 1; k <= 10; k++) {
          ranking.add(new CounterExample(row - k, row - k, labels[row - k], 1.0 / k));
        }
        Query query = new Query(++number, position, walk.arrivals().length, s, ranking);
        boolean skip = number % 3 == 0 && skipped.size() < AGAIN;
        answer(journal, query, labels, skip ? new Answer.Skip() : new Answer.Labels(1 - labels[row], row - 1, labels[row - 1]));
        if (skip) {
          skipped.add(query);
        }
      }
    }
    journal.ended();
    skipped.forEach(query -> answer(journal, query.relabelled(labels), labels, Answer.Labels.of(query.suspicion().label())));
  }

  private static void answer(Listener journal, Query query, int[] labels, Answer answer) {
    journal.asked(query, labels, "");
    journal.answered(query, labels, answer);
    if (answer instanceof Answer.Labels l) {
      labels[query.suspicion().row()] = l.label();
    }
  }

  private static double[] p(int label) {
    return label == 0 ? new double[] {0.875, 0.125} : new double[] {0.125, 0.875};
  }

  private static void line(String what, Cost cost) {
    line(what, cost.cpu(), cost.wall());
  }

  private static void line(String what, double cpu, double wall) {
    System.out.printf(Locale.ROOT, "%-40s %9.1f cpu %9.1f wall%n", what, cpu, wall);
  }
}
