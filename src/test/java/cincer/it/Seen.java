package cincer.it;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.assertj.swing.edt.GuiActionRunner;

/** Finds components in one go on the event thread: a finder that goes there for each of them takes seconds in Weka's large windows. */
final class Seen {

  private static final long MOST_MILLIS = 120_000;

  private Seen() {}

  /** Waits until something has happened. */
  static void await(String what, BooleanSupplier happened) {
    long until = System.currentTimeMillis() + MOST_MILLIS;
    while (!happened.getAsBoolean()) {
      if (System.currentTimeMillis() > until) {
        throw new AssertionError("waited in vain: " + what);
      }
      PairDriver.sleep(40);
    }
  }

  /** A window of this name that is seen. */
  static Optional<Window> window(String name) {
    return GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows()).filter(w -> w.isShowing() && name.equals(w.getName())).findFirst());
  }

  /** The component of this name, seen or not. */
  static Component named(Container root, String name) {
    return below(root, component -> Objects.equals(component.getName(), name)).stream().findFirst()
        .orElseThrow(() -> new AssertionError("no component is called " + name));
  }

  /** All such components below one, seen or not. */
  static List<Component> below(Container root, Predicate<Component> matches) {
    List<Component> found = new ArrayList<>();
    GuiActionRunner.execute(() -> collect(root, matches, found));
    return found;
  }

  /** The first such component that is seen and enabled, in any window. */
  static <T extends Component> Optional<T> first(Class<T> type, Predicate<T> matches) {
    List<Component> found = new ArrayList<>();
    GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows()).filter(Window::isShowing).forEach(window -> collect(window,
        one -> type.isInstance(one) && one.isShowing() && one.isEnabled() && matches.test(type.cast(one)), found)));
    return found.stream().map(type::cast).findFirst();
  }

  private static void collect(Component one, Predicate<Component> matches, List<Component> found) {
    if (matches.test(one)) {
      found.add(one);
    }
    if (one instanceof Container container) {
      for (Component child : container.getComponents()) {
        collect(child, matches, found);
      }
    }
  }
}
