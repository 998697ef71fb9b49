package cincer.gui;

import cincer.Answered;
import cincer.Opinions;
import cincer.data.Attributes;
import cincer.queue.Facets;
import cincer.queue.Filter;
import cincer.queue.Queue;
import cincer.queue.Search;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import weka.core.Instances;

/**
 * Keeps the queue of a session and what narrows it down; counts on a thread of its own, so that the event thread never goes through all
 * rows. Lives on the event thread. Of several wishes that come while it counts, the last is counted.
 */
final class QueueWork {

  /** How the session stands. */
  record Stand(Opinions opinions, int[] labels, List<Answered> answers) {}

  private static final ExecutorService WORKER = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-queue");
    thread.setDaemon(true);
    return thread;
  });

  private final Consumer<Facets> shows;
  private Source source;
  private Stand stand = new Stand(null, null, List.of());
  private Filter filter = Filter.ALL;
  private String searched = "";
  private Future<?> counting;

  /** One data set; what is found out about it is kept, and touched by the worker alone. */
  private static final class Source {
    private final Instances data;
    private final Search search;
    private int[] observed;
    private Stand stood;
    private Queue queue;
    private String text = "";
    private BitSet found;

    Source(Instances data, List<String> keys) {
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
      if (stand != stood) {
        observed = observed == null ? Attributes.labels(data) : observed;
        queue = Queue.of(data.numClasses(), stand.opinions, observed, stand.labels == null ? observed : stand.labels, stand.answers);
        stood = stand;
      }
      return queue;
    }
  }

  /** @param shows is told what is wanted, and how many rows there are of what, on the event thread */
  QueueWork(Consumer<Facets> shows) {
    this.shows = shows;
  }

  /** Another session; everything is shown. */
  void begin(Instances data, List<String> keys) {
    source = new Source(data, keys);
    stand = new Stand(null, null, List.of());
    filter = Filter.ALL;
    searched = "";
    count();
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
    Source of = source;
    Stand at = stand;
    Filter by = filter;
    String text = searched;
    counting = WORKER.submit(() -> {
      Queue queue = of.queue(at);
      Facets facets = Facets.of(queue, by.found(of.found(text)));
      SwingUtilities.invokeLater(() -> {
        if (of == source) {
          shows.accept(facets);
        }
      });
    });
  }
}
