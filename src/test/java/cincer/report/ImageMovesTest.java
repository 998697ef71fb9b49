package cincer.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.ProgressListener;
import cincer.StorageException;
import cincer.data.NewFolder;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

class ImageMovesTest {

  @TempDir
  Path outside;
  private Path photos;

  @BeforeEach
  void makeFolder() throws IOException {
    photos = Files.createDirectory(outside.resolve("photos"));
  }

  private void draw(String name, int rgb) throws IOException {
    BufferedImage image = new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, rgb);
    Files.createDirectories(photos.resolve(name).getParent());
    ImageIO.write(image, "png", photos.resolve(name).toFile());
  }

  /** Rows of a file and a label each; "?" for none. */
  private static Instances rows(List<String> classes, String... filesAndLabels) {
    Instances data = new Instances("r", new ArrayList<>(List.of(new Attribute("image", (List<String>) null), new Attribute("class", classes))), 0);
    data.setClassIndex(1);
    for (int i = 0; i < filesAndLabels.length; i += 2) {
      double label = filesAndLabels[i + 1].equals("?") ? Utils.missingValue() : classes.indexOf(filesAndLabels[i + 1]);
      data.add(new DenseInstance(1, new double[] {data.attribute(0).addStringValue(filesAndLabels[i]), label}));
    }
    return data;
  }

  private ImageMoves moves(Instances data, Map<Integer, Answer.Other> others, String... labels) {
    Instances cleaned = new Instances(data);
    for (int i = 0; i < labels.length; i++) {
      cleaned.get(i).setClassValue(labels[i].equals("?") ? Utils.missingValue() : data.classAttribute().indexOfValue(labels[i]));
    }
    return ImageMoves.of(data, cleaned, others, LeftOut.REMOVE, photos.toFile());
  }

  private static List<String> where(ImageMoves moves) {
    return moves.moves().stream().map(move -> move.file() + (move.listed() ? " > " : " = ") + move.to() + "/" + move.name()).toList();
  }

  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
    }
  }

  private NewFolder folder(String name) {
    return new NewFolder(outside.resolve(name).toFile(), "-moved-copy");
  }

  @Test
  void aFileGoesToTheFolderOfItsLabelUnderAnotherNameWhereItsOwnIsTaken() throws Exception {
    draw("cat/1.png", 1);
    draw("cat/deep/2.png", 2);
    draw("dog/1.png", 3);
    draw("dog/1-2.png", 4); // not among the rows
    Instances data = rows(List.of("cat", "dog"), "cat/1.png", "cat", "cat/deep/2.png", "cat", "dog/1.png", "dog");
    ImageMoves moves = moves(data, Map.of(), "dog", "dog", "cat");
    assertEquals(List.of("cat/1.png > dog/1-3.png", "cat/deep/2.png > dog/deep/2.png", "dog/1.png > cat/1-2.png"), where(moves));
    assertEquals("3 of 3 image files belong in another folder.", moves.summary());
    Path list = outside.resolve("moves.csv");
    new OutputFile(list.toFile(), false, "-moves");
    OutputFiles.write(List.of(moves.output(new OutputFile(list.toFile(), false, "-moves"))));
    assertEquals(List.of("file,old_folder,new_folder,new_name,row", "cat/1.png,cat,dog,1-3.png,1", "cat/deep/2.png,cat/deep,dog/deep,2.png,2",
        "dog/1.png,dog,cat,1-2.png,3"), Files.readAllLines(list));
    List<String> before = tree(photos);
    try (NewFolder.Filled filled = moves.copy(folder("copy"), ProgressListener.NONE)) {
      assertFalse(Files.exists(outside.resolve("copy")), "not before it is whole");
      filled.place();
    }
    assertEquals(List.of("cat/1-2.png", "dog/1-3.png", "dog/deep/2.png"), tree(outside.resolve("copy")));
    assertArrayEquals(Files.readAllBytes(photos.resolve("cat/1.png")), Files.readAllBytes(outside.resolve("copy/dog/1-3.png")));
    assertEquals(before, tree(photos), "what was copied stays");
  }

  @Test
  void filesThatLieInNoFolderOfAClassAreSortedInACopyAndListedWhereTheirLabelChanged() throws Exception {
    draw("1.png", 1);
    draw("day 2/2.png", 2);
    draw("day 2/x.png", 2);
    Instances data = rows(List.of("good", "a/b:c"), "1.png", "good", "day 2/2.png", "a/b:c", "day 2/x.png", "?", " 1.png ", "good");
    ImageMoves moves = moves(data, Map.of(), "good", "good");
    assertEquals(List.of("1.png = good/1.png", "day 2/2.png > good/day 2/2.png", "day 2/x.png = day 2/x.png", "1.png = good/1.png"), where(moves));
    assertEquals(3, moves.files(), "a file that two rows name is one");
    assertEquals(List.of("1.png > a_b_c/1.png", "day 2/2.png = a_b_c/day 2/2.png"), where(moves(rows(List.of("good", "a/b:c"), "1.png", "good", "day 2/2.png", "a/b:c"),
        Map.of(), "a/b:c")));
    String refused = assertThrows(InvalidInputException.class, () -> moves(rows(List.of("A?", "a*"), "1.png", "A?", "day 2/2.png", "a*"), Map.of())).getMessage();
    assertTrue(refused.startsWith("the classes 'A?' and 'a*' would have the same folder"), refused);
  }

  @Test
  void aFolderThatNamesAnotherClassThanTheLabelIsLeft() throws Exception {
    draw("train/3/1.png", 1);
    draw("train/5/2.png", 2);
    Instances data = rows(List.of("3", "5"), "train/3/1.png", "5", "train/5/2.png", "5");
    assertEquals(List.of("train/3/1.png > train/5/1.png", "train/5/2.png = train/5/2.png"), where(moves(data, Map.of())));
    assertEquals(List.of("train/3/1.png = train/3/1.png", "train/5/2.png = train/5/2.png"), where(moves(data, Map.of(), "3")));
  }

  @Test
  void whatIsLeftOutOrBelongsNowhereIsListedAndNotCopiedAndANewClassHasAFolder() throws Exception {
    for (int i = 1; i <= 4; i++) {
      draw("a/" + i + ".png", i);
    }
    Instances data = rows(List.of("a", "b"), "a/1.png", "a", "a/2.png", "a", "a/3.png", "a", "a/4.png", "a");
    ImageMoves moves = moves(data, Map.of(0, Answer.Other.leaveOut(), 1, Answer.Other.noneFits(""), 2, Answer.Other.noneFits("../up")));
    assertEquals(List.of("a/1.png > null/", "a/2.png > null/", "a/3.png > _up/3.png", "a/4.png = a/4.png"), where(moves));
    assertEquals("1 of 2 image files belong in another folder, 2 in none.", moves.summary());
    try (NewFolder.Filled filled = moves.copy(folder("copy"), ProgressListener.NONE)) {
      filled.place();
    }
    assertEquals(List.of("_up/3.png", "a/4.png"), tree(outside.resolve("copy")));
  }

  @Test
  void filesThatAreMissingBrokenOrOutsideAreNamedAndNotMoved() throws Exception {
    draw("a/1.png", 1);
    Files.writeString(photos.resolve("a/text.png"), "no image");
    Files.write(photos.resolve("a/empty.png"), new byte[0]);
    Files.copy(photos.resolve("a/1.png"), outside.resolve("secret.png"));
    Files.createSymbolicLink(photos.resolve("a/link.png"), outside.resolve("secret.png"));
    ImageMoves moves = moves(rows(List.of("a", "b"), "a/1.png", "a", "a/none.png", "a", "a/text.png", "a", "a/empty.png", "a", "../secret.png", "a",
        outside.resolve("secret.png").toString(), "a", "a/link.png", "a"), Map.of(), "b", "b", "b", "b", "b", "b", "b");
    assertEquals(List.of("a/1.png > b/1.png"), where(moves));
    assertEquals("[1, 2, 3, 4, 5, 6]", moves.problems().keySet().toString());
    assertTrue(moves.summary().contains("Not among them: row 2 (there is no file 'a/none.png'") && moves.summary().endsWith(" and 1 more."), moves.summary());
    String none = assertThrows(InvalidInputException.class, () -> moves(rows(List.of("a", "b"), "x.png", "a"), Map.of())).getMessage();
    assertTrue(none.startsWith("none of the images can be moved: there is no file 'x.png'"), none);
    assertThrows(InvalidInputException.class, () -> moves(rows(List.of("a", "b"), "no image", "a"), Map.of()));
  }

  @Test
  void aCopyIsThereAsAWholeOrNotAtAllAndNeverOverAnything() throws Exception {
    draw("a/1.png", 1);
    draw("a/2.png", 2);
    ImageMoves moves = moves(rows(List.of("a", "b"), "a/1.png", "a", "a/2.png", "a"), Map.of());
    Files.createDirectories(outside.resolve("there/x"));
    for (String bad : List.of("there", "photos/new", "photos/a/new", "nowhere/new")) {
      assertThrows(InvalidInputException.class, () -> folder(bad).requirePossible(photos.toFile()), bad);
    }
    Files.createDirectory(outside.resolve("empty"));
    folder("empty").requirePossible(photos.toFile());
    ProgressListener interrupting = (what, done, of) -> Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> moves.copy(folder("empty"), interrupting));
    assertFalse(Thread.interrupted());
    NewFolder.Filled late = moves.copy(folder("late"), ProgressListener.NONE);
    draw("../late/mine.png", 3); // meanwhile
    assertThrows(StorageException.class, late::place);
    late.close();
    Files.delete(photos.resolve("a/2.png"));
    assertTrue(assertThrows(StorageException.class, () -> moves.copy(folder("empty"), ProgressListener.NONE)).getMessage().contains("2.png"));
    try (Stream<Path> left = Files.list(outside)) {
      assertEquals(List.of("empty", "late", "photos", "there"), left.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertEquals(List.of("mine.png"), tree(outside.resolve("late")));
    assertEquals(List.of(), tree(outside.resolve("empty")));
  }
}
