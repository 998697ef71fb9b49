package cincer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What all threads of this process have used, those of the garbage collector and the compiler included. */
public final class ProcessorTime {

  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ProcessorTime() {}

  /** Seconds since the process began. */
  public static double seconds() {
    return SYSTEM.getProcessCpuTime() / NANOS;
  }
}
