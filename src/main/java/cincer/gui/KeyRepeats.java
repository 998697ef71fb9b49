package cincer.gui;

import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells a key that is held down from one that is pressed again. Some platforms repeat the press alone, others (X11) a release
 * and a press at the same time.
 */
final class KeyRepeats {

  private static final long SAME_TIME_MILLIS = 15;

  private final Set<Integer> held = new HashSet<>();
  private final Map<Integer, Long> released = new HashMap<>();
  private boolean repeating;

  /** Nobody knows any more what is held down. */
  void clear() {
    held.clear();
    released.clear();
    repeating = false;
  }

  /** Whether this event comes from a key that has been held down since an earlier press. Each event is to be passed once. */
  boolean isRepeat(KeyEvent event) {
    int key = event.getKeyCode();
    if (event.getID() == KeyEvent.KEY_PRESSED) {
      Long up = released.remove(key);
      repeating = !held.add(key) && (up == null || event.getWhen() - up <= SAME_TIME_MILLIS);
    } else if (event.getID() == KeyEvent.KEY_RELEASED) {
      released.put(key, event.getWhen());
      return false;
    }
    return repeating;
  }
}
