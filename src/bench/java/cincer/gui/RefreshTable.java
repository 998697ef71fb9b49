package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What one refresh of the tab costs the event thread, in processor time: the charts side by side, while a session runs. */
public final class RefreshTable {

  private static final int RUNS = 100;
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 400;
  private static final String[] STEPS = {"snapshot", "words", "charts", "paint", "sum"};

  private RefreshTable() {}

  /** Prints the table. */
  public static void print() {
    System.out.printf("%8s %9s  %-10s", "rows", "answers", "");
    Arrays.stream(STEPS).forEach(step -> System.out.printf("%10s", step));
    System.out.println();
    for (int[] size : new int[][] {{1_000, 100}, {10_000, 1_000}, {100_000, 5_000}}) {
      SessionModel model = session(size[0], size[1]);
      ChartsView charts = new ChartsView(null);
      charts.setSize(WIDTH, HEIGHT);
      layOut(charts);
      print(size, "each", () -> model.judged(size[0] - 1, size[0], suspicion(size[0] - 1)), model, charts);
      double[] tau = {0.2};
      print(size, "tau moves", () -> tau[0] = tau[0] == 0.2 ? 0.4 : 0.2, model, charts, tau);
    }
  }

  private static void layOut(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        layOut(inner);
      }
    }
  }

  private static void print(int[] size, String what, Runnable before, SessionModel model, ChartsView charts, double... tau) {
    double[] best = new double[STEPS.length];
    Arrays.fill(best, Double.MAX_VALUE);
    Graphics2D g = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB).createGraphics();
    for (int run = 0; run < RUNS; run++) {
      before.run();
      double at = tau.length == 0 ? 0.2 : tau[0];
      double[] times = new double[STEPS.length];
      times[0] = now();
      SessionSnapshot snapshot = model.snapshot();
      times[1] = now();
      ProgressText.done(snapshot, 0.2, at, true);
      snapshot.whatIf(0.2, 0.3);
      times[2] = now();
      charts.show(snapshot, at, at, true);
      times[3] = now();
      charts.paint(g);
      times[4] = now();
      for (int step = 0; step < 4; step++) {
        best[step] = Math.min(best[step], times[step + 1] - times[step]);
      }
      best[4] = Math.min(best[4], times[4] - times[0]);
    }
    System.out.printf("%8d %9d  %-10s", size[0], size[1], what);
    Arrays.stream(best).forEach(time -> System.out.printf("%7.1f ms", time));
    System.out.println();
  }

  private static double now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }

  private static SessionModel session(int rows, int questions) {
    SessionModel model = new SessionModel(Clock.systemUTC(), "ann", Map.of());
    model.begin();
    int[] labels = new int[rows];
    int number = 0;
    for (int row = 0; row < rows; row++) {
      Suspicion suspicion = suspicion(row);
      model.judged(row, rows, suspicion);
      if (row % (rows / questions) == 0) {
        Query query = new Query(++number, row, rows, suspicion, List.of(new CounterExample(0, row / 2, 1, 0.5)));
        model.asked(query, labels, "");
        model.answered(query, labels, Answer.Labels.of(number % 2));
      }
    }
    return model;
  }

  /** One in five is doubted. */
  private static Suspicion suspicion(int row) {
    boolean doubted = row % 5 == 0;
    return new Suspicion(row, new float[0], 0, doubted ? 1 : 0, doubted ? 0.1 + 0.8 * (row % 97) / 97 : 0, new double[] {0.2, 0.8});
  }
}
