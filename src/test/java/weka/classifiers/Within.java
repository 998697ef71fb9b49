package weka.classifiers;

import java.util.concurrent.Callable;

/** Does something as Weka's evaluations do it: below a method of their package. */
public final class Within {

  private Within() {}

  /** Does it. */
  public static <T> T evaluation(Callable<T> what) throws Exception {
    return what.call();
  }
}
