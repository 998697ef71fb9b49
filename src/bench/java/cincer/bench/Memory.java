package cincer.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Peaks of memory. */
final class Memory {

  private static final Path STATUS = Path.of("/proc/self/status");

  private Memory() {}

  /** Starts a new peak of the heap. */
  static void reset() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Peaks of the heap pools since the reset, summed, garbage included; on Linux also that of the process since its start. */
  static void print() throws IOException {
    long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(Locale.ROOT, "peak heap with garbage %.0f MB", heap / 1e6);
    if (Files.isReadable(STATUS)) {
      String line = Files.readAllLines(STATUS).stream().filter(l -> l.startsWith("VmHWM")).findFirst().orElse("VmHWM: 0");
      System.out.printf(Locale.ROOT, "; process so far %.0f MB resident",
          Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6);
    }
    System.out.println();
  }
}
