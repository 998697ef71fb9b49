package cincer;

import org.apiguardian.api.API;

/** Keeps what takes time away from the thread on which windows live. */
@API(status = API.Status.INTERNAL)
public final class EventThread {

  private EventThread() {}

  /**
   * Refuses to be called there. Starts no window system to find out.
   *
   * @param what takes time
   * @throws IllegalStateException on the event thread
   */
  public static void refuse(String what) {
    if (Thread.currentThread().getClass().getName().equals("java.awt.EventDispatchThread")) {
      throw new IllegalStateException(what + " takes time, and would freeze every window; run it on a thread of its own");
    }
  }
}
