package cincer.annotator;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Lines that somebody types. Who waits for one can be interrupted, which a blocked {@link BufferedReader} cannot. */
final class LineSource {

  private static LineSource standard;
  private static InputStream standardInput;

  private final BufferedReader reader;
  private FutureTask<String> pending;

  LineSource(BufferedReader reader) {
    this.reader = reader;
  }

  /** The lines of {@link System#in}: one source for all, for none may buffer what another one is to read. */
  static synchronized LineSource standard() {
    if (standard == null || standardInput != System.in) {
      standardInput = System.in;
      standard = new LineSource(new BufferedReader(new InputStreamReader(System.in, charset())));
    }
    return standard;
  }

  /** The terminal's own encoding; UTF-8 where there is no terminal, or one that claims to know ASCII only. */
  static Charset charset() {
    Console console = System.console();
    return console == null || console.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8
        : console.charset();
  }

  /**
   * The next line; after an interruption, the one that was being waited for.
   *
   * @return null at the end of input
   * @throws InterruptedException if the thread was interrupted before or while waiting
   * @throws IOException          if nothing can be read
   */
  synchronized String next() throws InterruptedException, IOException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (pending == null) {
      pending = new FutureTask<>(reader::readLine);
      Thread waiting = new Thread(pending, "cincer: waiting for a line");
      waiting.setDaemon(true);
      waiting.start();
    }
    FutureTask<String> line = pending;
    try {
      String text = line.get();
      pending = null;
      return text;
    } catch (ExecutionException e) {
      pending = null;
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }
}
