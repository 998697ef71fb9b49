package cincer.gui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the event thread every few milliseconds while an event lasts long, and tells where it was seen. */
final class LongEvents {

  private static final int EVERY_MILLIS = 2;
  private static final int LONG_MILLIS = 10;
  private static final int DEEPEST = 120;
  private static final int MOST = 15;
  private static final int MOST_FRAMES = 6;
  private static final int TOP = 3;
  private static final Pattern OURS = Pattern.compile("(cincer|weka|org\\.jfree)\\.(?!gui\\.(DeskTable|EventCosts|LongEvents)).*");

  private final Map<String, Integer> seen = new HashMap<>();
  private volatile Thread events;
  private volatile long since; // 0 between events

  LongEvents() {
    Thread looks = new Thread(this::look, "bench-long-events");
    looks.setDaemon(true);
    looks.setPriority(Thread.MAX_PRIORITY);
    looks.start();
  }

  /** An event begins, on its thread. */
  void begin() {
    events = Thread.currentThread();
    since = System.nanoTime();
  }

  /** It is over. */
  void end() {
    since = 0;
  }

  private void look() {
    while (true) {
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      long began = since;
      if (began != 0 && System.nanoTime() - began > LONG_MILLIS * 1_000_000L) {
        StackTraceElement[] stack = events.getStackTrace();
        if (since == began) {
          remember(stack);
        }
      }
    }
  }

  private synchronized void remember(StackTraceElement[] stack) {
    String ours = frames(Arrays.stream(stack).limit(DEEPEST).filter(frame -> OURS.matcher(frame.getClassName()).matches()).limit(MOST_FRAMES));
    String top = frames(Arrays.stream(stack).limit(TOP));
    seen.merge(ours + "  [" + top + "]", 1, Integer::sum);
  }

  private static String frames(Stream<StackTraceElement> stack) {
    return stack.map(frame ->
        frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName() + ":" + frame.getLineNumber()).collect(Collectors.joining(" < "));
  }

  /** Prints where long events were seen, most often first, and forgets. */
  synchronized void print() {
    seen.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())).limit(MOST)
        .forEach(one -> System.out.printf("    %4d x %s%n", one.getValue(), one.getKey()));
    seen.clear();
  }
}
