package cincer.bench;

import cincer.Engine;
import cincer.data.DataFiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.core.WekaPackageManager;

/** What image files cost until a network can learn from them: 10,000 photographs of 64x64 pixels, unpacked and kept, and again from what is kept. */
final class ImageTable {

  private static final int FILES = 10_000;
  private static final int SIDE = 64;
  private static final int CLASSES = 10;

  private ImageTable() {}

  static void print() throws Exception {
    Path folder = Files.createTempDirectory("cincer-images");
    System.out.printf("%-6s %-44s %10s %10s %10s%n", "", "", "wall, s", "all, s", "kept, MB");
    for (String format : new String[] {"png", "jpg"}) {
      Path files = folder.resolve(format);
      draw(files, format);
      Instances data = DataFiles.load(files.toFile());
      data.setClassIndex(1);
      measure(format, "unpacked and kept", data);
      measure(format, "again", data);
      measure(format, "again, in the same JVM once more", data);
    }
    deleteAll(folder);
  }

  private static void measure(String format, String what, Instances data) throws Exception {
    CincerClassifier classifier = new CincerClassifier();
    classifier.setImage(SIDE + "x" + SIDE + "x3");
    double cpu = ProcessorTime.seconds();
    long start = System.nanoTime();
    Engine.Setup setup = classifier.setUp(data);
    double wall = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%-6s %-44s %10.1f %10.1f %10.0f%n", format, setup.features().length + " files, " + what, wall,
        ProcessorTime.seconds() - cpu, kept() / 1e6);
  }

  /** Shapes with noise, in so many folders: files of about 8 KB, as photographs are at this size. */
  private static void draw(Path folder, String format) throws Exception {
    for (int c = 0; c < CLASSES; c++) {
      Files.createDirectories(folder.resolve("class " + c));
    }
    IntStream.range(0, FILES).parallel().forEach(i -> {
      Random random = new Random(i);
      BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      for (int shape = 0; shape < 12; shape++) {
        graphics.setColor(new Color(random.nextInt(1 << 24)));
        graphics.fillOval(random.nextInt(SIDE), random.nextInt(SIDE), random.nextInt(SIDE), random.nextInt(SIDE));
      }
      graphics.dispose();
      for (int p = 0; p < SIDE * SIDE; p++) {
        int rgb = image.getRGB(p % SIDE, p / SIDE);
        image.setRGB(p % SIDE, p / SIDE, rgb ^ random.nextInt(16) * 0x10101);
      }
      try {
        ImageIO.write(image, format, folder.resolve("class " + i % CLASSES).resolve(i + "." + format).toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static Path home() {
    return WekaPackageManager.WEKA_HOME.toPath().resolve("cincer").resolve("images");
  }

  private static long kept() throws Exception {
    if (!Files.exists(home())) {
      return 0;
    }
    try (var files = Files.list(home())) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void deleteAll(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
