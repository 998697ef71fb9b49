package cincer.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * While it is open, nothing that the thread that opened it prints to {@link System#out} or {@link System#err} is seen;
 * other threads print as before. For Weka's loaders, which print scraps of broken files. To be closed by the thread that
 * opened it; one at a time.
 */
final class MutedOutput {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  MutedOutput() {
    System.setOut(silenced(out, Thread.currentThread()));
    System.setErr(silenced(err, Thread.currentThread()));
  }

  void close() {
    System.setOut(out);
    System.setErr(err);
  }

  private static PrintStream silenced(PrintStream loud, Thread silent) {
    return new PrintStream(new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        if (Thread.currentThread() != silent) {
          loud.write(bytes, offset, length);
        }
      }
    }, true);
  }
}
