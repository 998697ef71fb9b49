package cincer.it;

import cincer.shots.Screenshots;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code mvn -q -ntp -Pshots verify} on a display: takes the pictures of the documentation, in three looks. */
public final class TakePictures {

  private static final Path FOLDER = Path.of("target", "shots");

  private TakePictures() {}

  /** @param args what is to be taken in the light look alone; all looks where nothing is said */
  public static void main(String[] args) throws Exception {
    Foreground.install();
    if (args.length > 0) {
      take(List.of(), Stream.concat(Stream.of("light", "com.formdev.flatlaf.FlatLightLaf"), Stream.of(String.join(",", args).split("[, ]+"))).toArray(String[]::new));
      return;
    }
    take(List.of(), "light", "com.formdev.flatlaf.FlatLightLaf", "table", "image", "text", "tab", "desk", "flow");
    take(List.of(), "dark", "com.formdev.flatlaf.FlatDarkLaf", "table", "image", "text", "tab");
    take(List.of("-Dsun.java2d.uiScale=2"), "200", "com.formdev.flatlaf.FlatLightLaf", "table", "image", "text");
  }

  private static void take(List<String> more, String... arguments) throws Exception {
    List<String> flags = new ArrayList<>(List.of("-Xmx2g", "--add-opens", "java.base/java.util=ALL-UNNAMED"));
    flags.addAll(more);
    List<String> command = new ArrayList<>(List.of(Screenshots.class.getName()));
    command.addAll(List.of(arguments));
    String classPath = String.join(File.pathSeparator, Desktop.drivers(FOLDER, "shots").toString(), Desktop.jars(), Foreground.WEKA);
    Foreground.run(flags, classPath, command.toArray(String[]::new));
  }
}
