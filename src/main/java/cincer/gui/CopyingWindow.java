package cincer.gui;

import cincer.ProgressListener;
import cincer.cli.TaskProgressLine;
import java.awt.Component;
import javax.swing.ProgressMonitor;
import javax.swing.SwingUtilities;

/** Tells in a window, if it takes long, how far copying has come; whoever cancels there stops the thread that copies. */
final class CopyingWindow implements ProgressListener, AutoCloseable {

  private static final int SOON = 500;

  private final Thread copies = Thread.currentThread();
  private final long begun = System.nanoTime();
  private final ProgressMonitor monitor;
  private long told = begun;

  /** To be made by the thread that copies. */
  CopyingWindow(Component parent) {
    monitor = new ProgressMonitor(parent, "Copying images", "", 0, 1);
    monitor.setMillisToDecideToPopup(SOON);
    monitor.setMillisToPopup(SOON);
  }

  @Override
  public void made(String what, int done, int of) {
    long now = System.nanoTime();
    if (done < of && now - told < SOON * 100_000L) {
      return;
    }
    told = now;
    SwingUtilities.invokeLater(() -> {
      monitor.setMaximum(of);
      monitor.setNote(TaskProgressLine.text(what, done, of, now - begun));
      monitor.setProgress(done);
      if (monitor.isCanceled() && done < of) {
        copies.interrupt();
      }
    });
  }

  /** However copying ended. */
  @Override
  public void close() {
    SwingUtilities.invokeLater(monitor::close);
  }
}
