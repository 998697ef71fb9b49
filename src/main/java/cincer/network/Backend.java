package cincer.network;

import cincer.InvalidInputException;
import java.util.concurrent.Callable;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The way into ND4J and OpenBLAS. Weka loads packages by class loaders of its own, so the thread's context class loader
 * must be ours around every entry, or ND4J finds no backend; and one thread must be set, or small operations get slower.
 */
public final class Backend {

  private static final String ND4J = "org/nd4j/linalg/cpu/nativecpu/bindings/";
  private static final String BYTEDECO = "org/bytedeco/";

  private static Thread loading;

  private Backend() {}

  /** Begins to load everything native, so that the first fit need not wait for it; harmless when repeated. */
  public static synchronized void loadInBackground() {
    if (loading == null) {
      loading = new Thread(() -> call(() -> Nd4jLoaded.LOADED), "cincer-load-natives");
      loading.setDaemon(false); // a JVM that ends while libraries are being loaded can hang
      loading.setUncaughtExceptionHandler((t, e) -> {}); // whoever needs what is missing says so
      loading.start();
    }
  }

  /** Waits until loading has ended, if it has begun; to be called before the JVM is made to end. */
  public static void awaitLoading() {
    Thread begun;
    synchronized (Backend.class) {
      begun = loading;
    }
    if (begun != null) {
      try {
        begun.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Runs something that touches ND4J.
   *
   * @throws InvalidInputException if the native libraries of this platform are missing
   */
  static <T> T call(Callable<T> action) {
    requireLibrary("nd4j-native-<version>-%s.jar", ND4J, "jnind4jcpu");
    return withOurLoader(() -> Nd4jLoaded.LOADED ? action.call() : null);
  }

  /** Runs something that touches OpenBLAS only, which loads much faster than ND4J. */
  static void loadBlas(Runnable action) {
    withOurLoader(() -> {
      action.run();
      return null;
    });
  }

  private static <T> T withOurLoader(Callable<T> action) {
    requireLibrary("javacpp-<version>-%s.jar", BYTEDECO + "javacpp/", "jnijavacpp");
    requireLibrary("openblas-<version>-%s.jar", BYTEDECO + "openblas/", "jniopenblas");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Backend.class.getClassLoader());
    try {
      return action.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (LinkageError e) {
      throw new InvalidInputException("the native libraries of " + Loader.getPlatform() + " cannot be loaded ("
          + e.getMessage() + "); reinstall the cincer package that was built for this platform", e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void requireLibrary(String jar, String folder, String library) {
    String platform = Loader.getPlatform();
    String file = folder + platform + "/" + System.mapLibraryName(library);
    if (Backend.class.getClassLoader().getResource(file) == null) {
      throw new InvalidInputException("the native library " + System.mapLibraryName(library) + " for " + platform
          + " is missing: the package's lib folder has no " + String.format(jar, platform)
          + "; install the cincer package for this platform (mvn package on such a machine, or mvn -Pall-desktops package)");
    }
  }

  /** ND4J starts when this class is initialised. */
  private static final class Nd4jLoaded {
    static final boolean LOADED;

    static {
      Nd4j.create(1);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
      Blas.product(1, 1, 1, new float[1], new float[1], 0, new float[1]);
      LOADED = true;
    }
  }
}
