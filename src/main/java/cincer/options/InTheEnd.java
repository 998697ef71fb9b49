package cincer.options;

import org.apiguardian.api.API;

/** What is to be done in the end, whatever happened before, by code that may fail: what failed first is told then, and the other with it. */
@FunctionalInterface
@API(status = API.Status.INTERNAL)
public interface InTheEnd extends AutoCloseable {

  @Override
  void close();
}
