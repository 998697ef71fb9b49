package cincer.annotator;

import java.util.ServiceLoader;
import org.apiguardian.api.API;

/** Where a {@link Conversation} becomes visible. Found as a service, so that whoever asks needs no window system. */
@API(status = API.Status.INTERNAL)
public interface Screen {

  /** Whether windows can be shown, and somebody is looking at one of ours already. */
  boolean isWatched();

  /** Whether windows can be shown. */
  boolean isAvailable();

  /** Shows a conversation from now on until it has ended. Called on the thread that walks; returns at once. */
  void show(Conversation conversation);

  /** The screen of this installation. */
  static Screen find() {
    return ServiceLoader.load(Screen.class, Screen.class.getClassLoader()).findFirst()
        .orElseThrow(() -> new IllegalStateException("the package has no screen; install it anew"));
  }
}
