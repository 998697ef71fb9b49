package cincer.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * What one piece of work cost. Processor time is fair where other programs run, too; wall time is what a person waits.
 *
 * @param cpu   processor time of the Java threads, in ms
 * @param wall  elapsed time, in ms
 * @param bytes what the Java threads allocated
 */
record Cost(double cpu, double wall, double bytes) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Cost of work that may use several threads: all that are there before and after count. */
  static Cost of(Callable<?> work) throws Exception {
    double cpu = -sum(THREADS.getThreadCpuTime(THREADS.getAllThreadIds()));
    double bytes = -sum(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()));
    long start = System.nanoTime();
    work.call();
    double wall = (System.nanoTime() - start) / 1e6;
    bytes += sum(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()));
    cpu += sum(THREADS.getThreadCpuTime(THREADS.getAllThreadIds()));
    return new Cost(cpu / 1e6, wall, bytes);
  }

  /** Cost of work on this thread alone; what helper threads of a library do meanwhile is not counted. */
  static Cost ofThisThread(Callable<?> work) throws Exception {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    work.call();
    double wall = (System.nanoTime() - start) / 1e6;
    return new Cost((THREADS.getCurrentThreadCpuTime() - cpu) / 1e6, wall, THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }

  /** The median of each quantity by itself. */
  static Cost median(List<Cost> costs) {
    return new Cost(percentile(costs, Cost::cpu, 50), percentile(costs, Cost::wall, 50), percentile(costs, Cost::bytes, 50));
  }

  static double percentile(List<Cost> costs, ToDoubleFunction<Cost> quantity, int percent) {
    return percentile(costs.stream().map(quantity::applyAsDouble).toList(), percent);
  }

  /** The smallest value that at least this share of the values does not exceed; NaN if there are none. */
  static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, rank - 1));
  }

  private static double sum(long[] values) {
    return Arrays.stream(values).filter(v -> v > 0).sum(); // a thread that has ended has -1
  }
}
