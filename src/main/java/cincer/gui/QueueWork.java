package cincer.gui;

import cincer.Answered;
import cincer.Opinions;
import cincer.data.Attributes;
import cincer.neighbours.Neighbours;
import cincer.queue.Facets;
import cincer.queue.Filter;
import cincer.queue.Queue;
import cincer.queue.QueueColumn;
import cincer.queue.Search;
import cincer.queue.Sorting;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import javax.swing.SwingUtilities;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * Keeps the queue of a session and what narrows it down; counts on a thread of its own, so that the event thread never goes through all
 * rows. Lives on the event thread. Of several wishes that come while it counts, the last is counted.
 */
final class QueueWork {

  /** How the session stands. */
  record Stand(Opinions opinions, int[] labels, List<Answered> answers) {}

  private static final ExecutorService WORKER = thread("cincer-queue", Thread.NORM_PRIORITY);
  private static final ExecutorService LOOKER = thread("cincer-alike", Thread.MIN_PRIORITY); // takes seconds where there are many rows

  private final BiConsumer<Facets, Facets> shows;
  private DataFacts source;
  private Stand stand = new Stand(null, null, List.of());
  private Filter filter = Filter.ALL;
  private String searched = "";
  private Sorting sorting; // null for the order of the queue
  private boolean backwards;
  private Future<?> counting;
  private Future<?> looking;

  /** One data set; what is found out about it is kept, and touched by the worker alone. */
  private static final class DataFacts {
    private final Instances data;
    private final Search search;
    private final Map<Attribute, QueueColumn> columns = new HashMap<>();
    private volatile Neighbours alike;
    private Neighbours used;
    private int[] observed;
    private Stand stood;
    private Queue queue;
    private String text = "";
    private BitSet found;

    DataFacts(Instances data, List<String> keys) {
      this.data = data;
      this.search = new Search(data, keys);
    }

    private BitSet found(String wanted) {
      if (!wanted.equals(text)) {
        found = search.find(wanted);
        text = wanted;
      }
      return found;
    }

    private Queue queue(Stand stand) {
      Neighbours now = alike;
      if (stand != stood || now != used) {
        observed = observed == null ? Attributes.labels(data) : observed;
        queue = Queue.of(data.numClasses(), stand.opinions, observed, stand.labels == null ? observed : stand.labels, stand.answers,
            now);
        stood = stand;
        used = now;
      }
      return queue;
    }
  }

  /** @param shows is told what is wanted, and how many rows there are of what, and the same in the order that is wanted, on the event thread */
  QueueWork(BiConsumer<Facets, Facets> shows) {
    this.shows = shows;
  }

  private static ExecutorService thread(String name, int priority) {
    return Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      thread.setPriority(priority);
      return thread;
    });
  }

  /**
   * Another session; everything is shown.
   *
   * @param pixels whether numbers are pixels of images
   */
  void begin(Instances data, List<String> keys, boolean pixels) {
    source = new DataFacts(data, keys);
    stand = new Stand(null, null, List.of());
    filter = Filter.ALL;
    searched = "";
    sorting = null;
    count();
    look(source, keys, pixels);
  }

  private void look(DataFacts of, List<String> keys, boolean pixels) {
    if (looking != null) {
      looking.cancel(true); // for a session that is shown no longer
    }
    looking = LOOKER.submit(() -> {
      of.alike = Neighbours.of(of.data, keys, pixels);
      SwingUtilities.invokeLater(() -> {
        if (of == source) {
          count();
        }
      });
      return of;
    });
  }

  /** The values of this attribute narrow it down from now on, all of them at first; null for none. */
  void column(Attribute attribute) {
    if (attribute == null) {
      narrow(filter.column(null));
      return;
    }
    DataFacts of = source;
    WORKER.submit(() -> {
      QueueColumn column = of.columns.computeIfAbsent(attribute, missing -> QueueColumn.of(of.data, missing));
      SwingUtilities.invokeLater(() -> {
        if (of == source) {
          narrow(filter.column(column));
        }
      });
    });
  }

  /** Which rows are alike; null as long as nobody knows. */
  Neighbours alike() {
    return source == null ? null : source.alike;
  }

  /** The session stands otherwise. */
  void update(Stand now) {
    stand = now;
    count();
  }

  /** Filters otherwise. */
  void narrow(Filter other) {
    filter = other;
    count();
  }

  /** Searches for something else. */
  void search(String text) {
    searched = text.strip();
    count();
  }

  /** Orders otherwise; null for the order of the queue. */
  void sort(Sorting by, boolean isBackwards) {
    if (by != sorting || by != null && isBackwards != backwards) {
      sorting = by;
      backwards = isBackwards;
      count();
    }
  }

  /** Filters nothing any more. */
  void showAll() {
    searched = "";
    narrow(Filter.ALL);
  }

  Filter filter() {
    return filter;
  }

  /** What is searched for; empty if nothing is. */
  String searched() {
    return searched;
  }

  private void count() {
    if (source == null) {
      return;
    }
    if (counting != null) {
      counting.cancel(false); // what has not begun need not
    }
    DataFacts of = source;
    Stand at = stand;
    Filter by = filter;
    String text = searched;
    Sorting order = sorting;
    boolean reverse = backwards;
    counting = WORKER.submit(() -> {
      Queue queue = of.queue(at);
      Facets facets = Facets.of(queue, by.found(of.found(text)));
      Facets ordered = order == null ? facets : facets.ordered(order, reverse);
      SwingUtilities.invokeLater(() -> {
        if (of == source) {
          shows.accept(facets, ordered);
        }
      });
    });
  }
}
