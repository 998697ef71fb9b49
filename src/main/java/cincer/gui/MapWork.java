package cincer.gui;

import cincer.Model;
import cincer.explanation.Explainer;
import cincer.explanation.RowMap;
import cincer.queue.Facets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;

/**
 * Finds the places of rows on a thread of its own. The plane is that of the model that asked when it was drawn, until it is to be drawn anew: with every answer marks
 * would jump. Lives on the event thread. Of several wishes that come meanwhile, the last is fulfilled.
 */
final class MapWork {

  private static final ExecutorService WORKER = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-map");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  });

  /** Of the rows that are not wanted so many are seen behind the others, the most doubtful ones. */
  private static final int MOST_BEHIND = 1000;

  private final BiConsumer<MapPoints, Boolean> shows;
  private Explainer explainer;
  private Model newest;
  private DrawnMap drawn;
  private DrawnMap shown;
  private Facets facets;
  private Future<?> placing;

  /** One plane, and the places on it that are known; touched by the worker alone. */
  private static final class DrawnMap {
    private final Explainer explainer;
    private final Model model;
    private final double[][] places;
    private RowMap map;

    DrawnMap(Explainer explainer, Model model, int n) {
      this.explainer = explainer;
      this.model = model;
      this.places = new double[2][n];
      Arrays.fill(places[0], Double.NaN);
    }

    private MapPoints points(Facets facets) {
      map = map == null ? RowMap.of(model, explainer::features, places[0].length) : map;
      int[] wanted = MapPoints.pick(facets.rows());
      BitSet among = new BitSet();
      Arrays.stream(facets.rows()).forEach(among::set);
      int[] rows = IntStream.concat(Arrays.stream(wanted), Arrays.stream(facets.queue().order()).filter(row -> !among.get(row))
          .limit(MOST_BEHIND)).toArray();
      int[] unknown = Arrays.stream(rows).filter(row -> Double.isNaN(places[0][row])).toArray();
      double[][] found = map.places(unknown);
      for (int i = 0; i < unknown.length; i++) {
        places[0][unknown[i]] = found[0][i];
        places[1][unknown[i]] = found[1][i];
      }
      float[] doubts = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        doubts[i] = facets.queue().doubts()[rows[i]];
      }
      return new MapPoints(rows, Arrays.stream(rows).mapToDouble(row -> places[0][row]).toArray(), Arrays.stream(rows).mapToDouble(row -> places[1][row]).toArray(),
          Arrays.stream(rows).map(row -> facets.queue().given()[row]).toArray(), doubts, wanted.length, facets.rows().length, map.share());
    }
  }

  /** @param shows is told, on the event thread, what is to be seen, and whether places are others than before */
  MapWork(BiConsumer<MapPoints, Boolean> shows) {
    this.shows = shows;
  }

  /** Another session. */
  void begin() {
    explainer = null;
    newest = null;
    drawn = null;
    facets = null;
  }

  /** A model asks. */
  void asks(Explainer ofRows, Model model) {
    explainer = ofRows;
    newest = model;
  }

  /** Whether a plane can be drawn that is another one. */
  boolean isOld() {
    return drawn != null && newest != null && drawn.model != newest;
  }

  boolean isPossible() {
    return drawn != null || newest != null;
  }

  /** Draws the plane of the model that asked last. */
  void anew() {
    drawn = null;
    place();
  }

  /** These rows are wanted. */
  void show(Facets now) {
    facets = now;
    place();
  }

  private void place() {
    if (facets == null || !isPossible()) {
      return;
    }
    drawn = drawn == null ? new DrawnMap(explainer, newest, facets.queue().size()) : drawn;
    if (placing != null) {
      placing.cancel(false); // what has not begun need not
    }
    DrawnMap of = drawn;
    Facets now = facets;
    placing = WORKER.submit(() -> {
      MapPoints points = of.points(now);
      SwingUtilities.invokeLater(() -> {
        if (of == drawn) {
          shows.accept(points, of != shown);
          shown = of;
        }
      });
      return of;
    });
  }
}
