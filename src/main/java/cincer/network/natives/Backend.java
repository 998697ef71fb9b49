package cincer.network.natives;

import cincer.EnvironmentException;
import java.util.concurrent.Callable;

/**
 * The way into ND4J and OpenBLAS. Weka loads packages by class loaders of its own, so the thread's context class loader
 * must be ours around every entry, or ND4J finds no backend.
 */
public final class Backend {

  private Backend() {}

  /**
   * Runs something that touches ND4J, which the first call of all loads.
   *
   * @throws EnvironmentException if the native libraries of this platform are missing or cannot be loaded
   */
  public static <T> T call(Callable<T> action) {
    Natives.loadNd4j();
    return withOurLoader(action);
  }

  /** Runs something with our class loader as the thread's context class loader. */
  static <T> T withOurLoader(Callable<T> action) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Backend.class.getClassLoader());
    try {
      return action.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
