package cincer.network.natives;

import cincer.EnvironmentException;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The native libraries, loaded once, on first use, by the thread that needs them. Never by a thread of their own: Weka's
 * package class loader is not safe where one thread discovers classes and another loads them.
 */
public final class Natives {

  private static final String BYTEDECO = "org/bytedeco/";
  private static final String ND4J = "org/nd4j/linalg/cpu/nativecpu/bindings/";
  /** The property by which ND4J can be given another factory of arrays. */
  private static final String FACTORY = "ndarrayfactory.class";

  private static boolean blas;
  private static boolean nd4j;
  /** Why loading failed, since Java tells it only once. */
  private static EnvironmentException failure;

  private Natives() {}

  /**
   * Loads OpenBLAS, on one thread, where that was not done yet; much faster than {@link #loadNd4j}.
   *
   * @throws EnvironmentException if the libraries of this platform are missing or cannot be loaded
   */
  public static synchronized void loadBlas() {
    if (!blas) {
      String folder = NativeFolder.choose(); // before JavaCPP is touched: it chooses but once
      requireLibrary("javacpp-<version>-%s.jar", BYTEDECO + "javacpp/", "jnijavacpp");
      requireLibrary("openblas-<version>-%s.jar", BYTEDECO + "openblas/", "jniopenblas_nolapack");
      if (OpenBlas.LINUX) {
        requireLibrary("systems-<version>-%s.jar", BYTEDECO + "systems/", "jnilinux");
      }
      load(folder, OpenBlas::useOneThread);
      blas = true;
    }
  }

  /** Loads ND4J, on one thread, and OpenBLAS, where that was not done yet; refuses as {@link #loadBlas} does. */
  static synchronized void loadNd4j() {
    if (!nd4j) {
      String folder = NativeFolder.choose();
      requireLibrary("nd4j-native-<version>-%s.jar", ND4J, "jnind4jcpu");
      loadBlas();
      load(folder, Natives::startNd4j);
      nd4j = true;
    }
  }

  private static void startNd4j() {
    String before = System.getProperty(FACTORY);
    if (OpenBlas.LINUX) {
      System.setProperty(FACTORY, LinuxArrayFactory.class.getName());
    }
    try {
      Nd4j.create(1);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1); // two were slower even on an idle machine
    } finally {
      if (before == null) {
        System.clearProperty(FACTORY);
      } else {
        System.setProperty(FACTORY, before);
      }
    }
  }

  private static void load(String folder, Runnable action) {
    if (failure != null) {
      throw new EnvironmentException(failure.getMessage(), failure);
    }
    try {
      Backend.withOurLoader(() -> {
        action.run();
        return null;
      });
    } catch (EnvironmentException e) {
      throw e;
    } catch (LinkageError | RuntimeException e) { // ND4J wraps what it cannot load
      failure = new EnvironmentException(NativeFolder.sentence(folder, e), e);
      throw failure;
    }
  }

  private static void requireLibrary(String jar, String folder, String library) {
    String platform = Loader.getPlatform();
    String file = folder + platform + "/" + System.mapLibraryName(library);
    if (Natives.class.getClassLoader().getResource(file) == null) {
      throw new EnvironmentException("the native library " + System.mapLibraryName(library) + " for " + platform
          + " is missing: the package's lib folder has no " + String.format(Locale.ROOT, jar, platform)
          + "; install the cincer package for this platform (mvn package on such a machine, or mvn -Pall-desktops package)");
    }
  }
}
