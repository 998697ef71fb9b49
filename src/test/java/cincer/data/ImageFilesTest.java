package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

class ImageFilesTest {

  @TempDir
  Path outside;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(outside.resolve("images"));
  }

  /** Rows with an id, a file name (null: missing) and a class. */
  private static Instances rows(String... names) {
    Instances data = new Instances("r", new ArrayList<>(List.of(new Attribute("id", (List<String>) null),
        new Attribute("photo", (List<String>) null), new Attribute("class", List.of("a", "b")))), 0);
    data.setClassIndex(2);
    for (String name : names) {
      double photo = name == null ? Utils.missingValue() : data.attribute(1).addStringValue(name);
      data.add(new DenseInstance(1, new double[] {data.attribute(0).addStringValue("row " + data.size()), photo, 0}));
    }
    return data;
  }

  private String problem(String name) {
    Instances data = rows("a.png", name);
    ImageFiles files = new ImageFiles(data, folder.toFile());
    String problem = files.problem(data.get(1));
    assertEquals(problem.isEmpty(), files.image(data.get(1)).isPresent(), problem);
    return problem;
  }

  private static void draw(Path file, int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(width - 1, 0, 0xff0000);
    assertTrue(ImageIO.write(image, format, file.toFile()));
  }

  @Test
  void theAttributeOfWhichHalfTheValuesLookLikeImagesIsFound() {
    ImageFiles files = new ImageFiles(rows("a.PNG", "b.jpeg", "c", null, "d"), null);
    assertTrue(files.exists());
    assertEquals("photo", files.attribute().name());
    assertFalse(new ImageFiles(rows("a.png", "b", "c"), null).exists());
    assertFalse(new ImageFiles(rows((String) null), null).exists());
    assertFalse(new ImageFiles(rows(".png"), null).exists(), "a suffix alone is no name");
  }

  @Test
  void namesThatWereWrittenDownElsewhereAreFoundInTheFolderOfToday() throws IOException {
    for (String name : List.of("cat/1.png", "cat/2.png", "dog/1.png")) {
      Files.createDirectories(folder.resolve(name).getParent());
      draw(folder.resolve(name), 2, 2, "png");
    }
    for (String former : List.of("C:\\Users\\me\\photos\\", "/home/me/photos/", "photos/", "https://example.org/x/", folder + "/")) {
      String[] names = {"dog/0.png", "cat/1.png", "cat/2.png", "dog/1.png"};
      for (int i = 0; i < names.length; i++) {
        names[i] = former + (former.startsWith("C:") ? names[i].replace('/', '\\') : names[i]);
      }
      Instances data = rows(names);
      ImageFiles files = new ImageFiles(data, folder.toFile());
      assertEquals(List.of(false, true, true, true), data.stream().map(row -> files.image(row).isPresent()).toList(), former);
      assertEquals("cat/2.png", files.located(data.get(2)).file());
    }
    Instances mixed = rows("cat/1.png", "/elsewhere/cat/2.png", "../images/cat/2.png");
    ImageFiles files = new ImageFiles(mixed, folder.toFile());
    assertEquals(List.of(true, false, true), mixed.stream().map(row -> files.image(row).isPresent()).toList(), "names are as they were");
    draw(outside.resolve("secret.png"), 2, 2, "png");
    Instances evil = rows("/x/../secret.png", "/x/../../secret.png");
    assertFalse(new ImageFiles(evil, folder.toFile()).image(evil.get(0)).isPresent());
    assertFalse(new ImageFiles(evil, folder.toFile()).image(evil.get(1)).isPresent());
  }

  @Test
  void imagesOfEveryFormatAreRead() throws IOException {
    Files.createDirectory(folder.resolve("deep er"));
    for (String name : List.of("a.png", "b.JPG", "c.gif", "deep er/ä.bmp")) {
      draw(folder.resolve(name), 7, 5, name.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT));
      Instances data = rows(" " + name + " ");
      BufferedImage image = new ImageFiles(data, folder.toFile()).image(data.get(0)).orElseThrow();
      assertEquals("7x5", image.getWidth() + "x" + image.getHeight());
    }
  }

  @Test
  void nothingOutsideOfTheFolderIsShown() throws IOException {
    Path secret = outside.resolve("secret.png");
    draw(secret, 3, 3, "png");
    for (String name : List.of("../secret.png", "x/../../secret.png", secret.toString(), "../images-too/x.png")) {
      assertTrue(problem(name).contains("nothing outside of that folder is shown"), problem(name));
    }
    assertTrue(problem("../no-such.png").contains("nothing outside"), "nobody learns whether it exists");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksThatLeaveTheFolderAreNotFollowed() throws IOException {
    draw(outside.resolve("secret.png"), 3, 3, "png");
    draw(folder.resolve("a.png"), 3, 3, "png");
    Files.createSymbolicLink(folder.resolve("link.png"), outside.resolve("secret.png"));
    Files.createSymbolicLink(folder.resolve("up"), outside);
    Files.createSymbolicLink(folder.resolve("good.png"), folder.resolve("a.png"));
    assertTrue(problem("link.png").contains("nothing outside"));
    assertTrue(problem("up/secret.png").contains("nothing outside"));
    assertEquals("", problem("good.png"));
    Path other = Files.createSymbolicLink(outside.resolve("other-name"), folder);
    Instances data = rows("a.png");
    assertTrue(new ImageFiles(data, other.toFile()).image(data.get(0)).isPresent(), "the folder itself may be a link");
  }

  @Test
  void whatCannotBeShownIsSaidInOneSentence() throws IOException {
    Files.writeString(folder.resolve("text.png"), "no image at all");
    Files.write(folder.resolve("empty.png"), new byte[0]);
    Files.createDirectory(folder.resolve("folder.png"));
    draw(folder.resolve("whole.gif"), 40, 40, "gif");
    byte[] gif = Files.readAllBytes(folder.resolve("whole.gif"));
    Files.write(folder.resolve("half.gif"), Arrays.copyOf(gif, 20));
    assertEquals("cannot read 'text.png': it is no PNG, JPEG, GIF or BMP image", problem("text.png"));
    assertEquals("cannot read 'empty.png': it is no PNG, JPEG, GIF or BMP image", problem("empty.png"));
    assertTrue(problem("folder.png").startsWith("there is no file 'folder.png' in"));
    assertTrue(problem("none.png").startsWith("there is no file 'none.png' in"));
    assertTrue(problem("half.gif").startsWith("cannot read 'half.gif'"), problem("half.gif"));
    assertEquals("'a ?.png' is no name of a file", problem("a\0?.png"));
    assertEquals("this row names no image", problem(null));
    Instances data = rows("a.png");
    assertEquals("nobody knows in which folder 'a.png' lies; name the folder with -images", new ImageFiles(data, null).problem(data.get(0)));
    assertEquals("this row names no image", new ImageFiles(rows("a"), new File(".")).problem(rows("a").get(0)));
  }

  @Test
  void largeImagesAreThinnedOutAndGiantOnesRefusedUnread() throws IOException {
    draw(folder.resolve("large.png"), 5000, 10, "png");
    Instances data = rows("large.png");
    BufferedImage image = new ImageFiles(data, folder.toFile()).image(data.get(0)).orElseThrow();
    assertTrue(image.getWidth() <= 2048 && image.getHeight() >= 1, image.getWidth() + "x" + image.getHeight());
    assertTrue(new ImageFiles(data, folder.toFile()).image(data.get(0), 100).orElseThrow().getWidth() <= 100);
    Files.write(folder.resolve("bomb.png"), headOfPng(60_000, 60_000));
    assertTrue(problem("bomb.png").contains("60000 x 60000 pixels"), problem("bomb.png"));
  }

  private static byte[] headOfPng(int width, int height) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(chunk);
    out.write("IHDR".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(width);
    out.writeInt(height);
    out.write(new byte[] {8, 2, 0, 0, 0});
    CRC32 check = new CRC32();
    check.update(chunk.toByteArray());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream all = new DataOutputStream(file);
    all.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    all.writeInt(13);
    all.write(chunk.toByteArray());
    all.writeInt((int) check.getValue());
    all.writeInt(0);
    all.write("IDAT".getBytes(StandardCharsets.US_ASCII));
    all.writeInt(0x35af061e);
    return file.toByteArray();
  }
}
