package cincer;

import java.util.concurrent.Callable;

/** Is told how far something is that takes long and asks nobody: texts that are read, images that are unpacked or copied. Any thread may tell. */
@FunctionalInterface
public interface ProgressListener {

  /** Nobody is told. */
  ProgressListener NONE = (what, done, of) -> {};

  /**
   * So much is done.
   *
   * @param what "texts", "images"
   * @param done at most {@code of}
   */
  void made(String what, int done, int of);

  /** Does something, of whose parts this is told. */
  default <T> T during(Callable<T> work) throws Exception {
    ProgressListener before = ThreadProgress.TOLD.get();
    ThreadProgress.TOLD.set(this);
    try {
      return work.call();
    } finally {
      ThreadProgress.TOLD.set(before);
    }
  }

  /** Who is to be told of what this thread does; {@link #NONE} where nobody is. */
  static ProgressListener here() {
    return ThreadProgress.TOLD.get();
  }
}
