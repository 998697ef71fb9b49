package cincer.gui;

import cincer.learner.Bootstrap.Order;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import weka.core.WekaPackageManager;

/** Which way of going through a data set was chosen last, kept in a file of the Weka home. Where that cannot be read or written, file order is the way. */
public final class RememberedOrder {

  private static final String NAME = "order.txt";

  private RememberedOrder() {}

  private static File file() {
    return new File(new File(WekaPackageManager.WEKA_HOME, "cincer"), NAME);
  }

  /** What was chosen last; {@link Order#FILE} where nothing was. */
  public static Order read() {
    try {
      String text = Files.readString(file().toPath(), StandardCharsets.UTF_8).trim();
      return Arrays.stream(Order.values()).filter(order -> order.name().equals(text)).findFirst().orElse(Order.FILE);
    } catch (IOException e) { // nothing was chosen yet
      return Order.FILE;
    }
  }

  /** Remembers what was chosen. */
  public static void write(Order order) {
    try {
      Files.createDirectories(file().toPath().getParent());
      Files.writeString(file().toPath(), order.name() + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      // it is asked about no less the next time
    }
  }
}
