package cincer.network.natives;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.openblas.presets.openblas_nolapack.SetNumThreads;
import org.bytedeco.systems.global.linux;

/**
 * The OpenBLAS that ND4J brings, and the addresses of its functions. JavaCPP's own {@code Loader.addressof}, behind
 * {@code blas_set_num_threads}, too, can freeze the whole process on Linux: it calls {@code dlclose} inside
 * {@code dl_iterate_phdr}, and waits for ever where another thread is loading any library at that moment.
 */
final class OpenBlas {

  static final boolean LINUX = Loader.getPlatform().startsWith("linux");

  /** {@code RTLD_LAZY | RTLD_NOLOAD}: only what is loaded already. */
  private static final int LOADED = 1 | 4;

  private OpenBlas() {}

  /** Loads it; products are computed on the calling thread alone, since two were slower even on an idle machine. */
  static void useOneThread() {
    if (LINUX) {
      new NumberOfThreads(address("openblas_set_num_threads")).call(1);
    } else {
      openblas_nolapack.blas_set_num_threads(1);
    }
  }

  /**
   * The address of a function.
   *
   * @return null if there is no such function
   */
  static Pointer address(String function) {
    Loader.load(openblas_nolapack.class);
    String library = Loader.getLoadedLibraries().get("openblas_nolapack@.0");
    Pointer handle = library == null ? null : linux.dlopen(library, LOADED);
    if (handle == null) {
      throw new UnsatisfiedLinkError("OpenBLAS is not among the loaded libraries " + Loader.getLoadedLibraries().keySet());
    }
    return linux.dlsym(handle, function);
  }

  private static final class NumberOfThreads extends SetNumThreads {
    NumberOfThreads(Pointer address) {
      put(address);
    }
  }
}
