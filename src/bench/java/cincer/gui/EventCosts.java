package cincer.gui;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each event cost the event thread, processor time and wall time in ms. */
final class EventCosts extends EventQueue {

  static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private final List<double[]> costs = new ArrayList<>();
  private final List<double[]> all = new ArrayList<>(); // of the review, whatever was printed already
  private double[] longest = {0, 0};
  private String what = "";
  private final LongEvents places = System.getenv("BENCH_STACKS") != null ? new LongEvents() : null; // where they were

  @Override
  protected void dispatchEvent(AWTEvent event) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    if (places != null) {
      places.begin();
    }
    super.dispatchEvent(event);
    if (places != null) {
      places.end();
    }
    double[] cost = {(THREADS.getCurrentThreadCpuTime() - cpu) / 1e6, (System.nanoTime() - wall) / 1e6};
    synchronized (costs) {
      costs.add(cost);
      if (cost[0] > longest[0]) {
        longest = cost;
        what = event.toString().replaceAll("(?s)[\\[(].*", "") + " " + (event.getSource() instanceof Component c ? c.getClass().getSimpleName() : "");
      }
    }
  }

  /** Forgets what was before the review. */
  void begin() {
    synchronized (costs) {
      all.clear();
    }
  }

  /** Prints what the whole review cost. */
  void printAll() {
    synchronized (costs) {
      costs.clear();
      costs.addAll(all);
      print("all of the review");
    }
  }

  /** Prints and begins anew. */
  void print(String title) {
    synchronized (costs) {
      double[] cpu = costs.stream().mapToDouble(cost -> cost[0]).sorted().toArray();
      double[] wall = costs.stream().mapToDouble(cost -> cost[1]).sorted().toArray();
      System.out.printf(Locale.ROOT, "  event thread, %-26s %6d events, processor time p99 %6.1f ms, longest %6.1f ms (%s); wall p99 %6.1f ms%n", title, cpu.length,
          percentile(cpu, 99), percentile(cpu, 100), what, percentile(wall, 99));
      all.addAll(costs);
      costs.clear();
      longest = new double[2];
      if (places != null) {
        places.print();
      }
    }
  }

  private static double percentile(double[] sorted, int percent) {
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
  }
}
