package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.ProgressListener;
import cincer.network.Convolutional;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.converters.ImageDirectoryLoader;

/** Names of image files and a class are enough. */
class CincerClassifierImageTest {

  @TempDir
  Path folder;

  private Instances data;

  /** Forty images: a disc or a square somewhere, in one of two sub-folders. */
  @BeforeEach
  void draw() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 40; i++) {
      String name = i % 2 == 0 ? "disc" : "square";
      Files.createDirectories(folder.resolve(name));
      BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(i % 2 == 0 ? Color.RED : Color.BLUE);
      int at = 5 + random.nextInt(10);
      if (i % 2 == 0) {
        graphics.fillOval(at, at, 20, 20);
      } else {
        graphics.fillRect(at, at, 20, 20);
      }
      graphics.dispose();
      ImageIO.write(image, "png", folder.resolve(name).resolve(String.format("%02d.png", i)).toFile());
    }
    ImageDirectoryLoader loader = new ImageDirectoryLoader();
    loader.setSource(folder.toFile());
    data = loader.getDataSet();
  }

  private CincerClassifier classifier() {
    CincerClassifier classifier = new CincerClassifier();
    classifier.setImages(folder.toFile());
    return classifier;
  }

  private void name(int row, String file) {
    data.instance(row).setValue(0, data.attribute(0).addStringValue(file));
  }

  @Test
  void aFolderOfImagesIsLearnedFromAndNobodyNeedSayWhereItIs() throws Exception {
    assertEquals(40, data.size());
    assertEquals("disc/00.png", data.instance(0).stringValue(0));
    assertEquals("[disc, square]", Collections.list(data.classAttribute().enumerateValues()).toString());
    CincerClassifier classifier = new CincerClassifier();
    classifier.buildClassifier(data);
    assertTrue(classifier.distributionForInstance(data.instance(2))[0] > 0.8);
    assertTrue(classifier.distributionForInstance(data.instance(30))[0] < 0.2);
  }

  @Test
  void aConvolutionalNetworkSeesTheSameAndThePixelsAreNoAttributes() throws Exception {
    CincerClassifier classifier = classifier();
    classifier.setArchitecture(new Convolutional());
    Engine.Setup setup = classifier.setUp(data);
    assertEquals(40 * 40 * 3, setup.features()[0].length); // all of one size
    assertEquals("", setup.image());
    classifier.setImage("28x28x1");
    classifier.setEpochs(5);
    classifier.buildClassifier(data);
    assertEquals(2, classifier.distributionForInstance(data.instance(0)).length);
  }

  @Test
  void aSizeIsFoundThatSuitsTheNetwork() {
    assertEquals(32 * 32 * 3, classifier().setUp(data).features()[0].length); // a fully connected one
    CincerClassifier named = classifier();
    named.setImage("8x4x1");
    float[] x = named.setUp(data).features()[0];
    assertEquals(32, x.length);
    assertEquals(-0.5, x[0], 0.01); // the corner is black
  }

  @Test
  void brokenMissingAndForeignFilesAreNamedAndNothingIsLearnedFromTheirRows() throws Exception {
    Files.writeString(folder.resolve("disc/broken.png"), "no image");
    Path outside = Files.createTempFile("outside", ".png");
    Files.copy(folder.resolve("disc/00.png"), outside, StandardCopyOption.REPLACE_EXISTING);
    name(1, "disc/broken.png");
    name(2, "disc/gone.png");
    name(3, folder.relativize(outside).toString());
    name(4, outside.toString());
    data.instance(5).setMissing(0);
    Engine.Setup setup = classifier().setUp(data);
    assertEquals(List.of(1, 2, 3, 4, 5), List.copyOf(setup.left().keySet()));
    String said = setup.left().toString();
    for (String part : List.of("cannot read 'disc/broken.png': it is no PNG", "there is no file 'disc/gone.png'", "does not lie in", "it names no image")) {
      assertTrue(said.contains(part), said);
    }
    CincerClassifier anywhere = classifier();
    anywhere.setImagesAnywhere(true);
    assertEquals(List.of(1, 2, 5), List.copyOf(anywhere.setUp(data).left().keySet()));
    CincerClassifier built = classifier();
    built.buildClassifier(data);
    assertTrue(built.distributionForInstance(data.instance(0))[0] > 0.8);
    assertEquals(2, built.distributionForInstance(data.instance(1)).length);
    Files.delete(outside);
  }

  @Test
  void whereNoImageCanBeReadItIsSaidWhy() {
    Instances elsewhere = new Instances(data);
    elsewhere.setRelationName("unknown");
    String said = assertThrows(InvalidInputException.class, () -> new CincerClassifier().setUp(elsewhere)).getMessage();
    assertTrue(said.contains("none of the images") && said.contains("name the folder with -images"), said);
    CincerClassifier wrong = new CincerClassifier();
    wrong.setImages(new File(folder.toFile(), "square"));
    wrong.setImage("8x8x1");
    said = assertThrows(InvalidInputException.class, () -> wrong.setUp(data)).getMessage();
    assertTrue(said.contains("there is no file 'disc/00.png'"), said);
  }

  @Test
  void aSavedModelReadsNewImages() throws Exception {
    CincerClassifier classifier = classifier();
    classifier.setEpochs(10);
    classifier.buildClassifier(data);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SerializationHelper.write(bytes, classifier);
    CincerClassifier read = (CincerClassifier) SerializationHelper.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertArrayEquals(classifier.distributionForInstance(data.instance(7)), read.distributionForInstance(data.instance(7)));
  }

  @Test
  void imagesNumbersAndTextsStandSideBySideWhereAskedFor() {
    Instances mixed = new Instances(data.relationName(), new ArrayList<>(List.of(new Attribute("file", (List<String>) null),
        new Attribute("text", (List<String>) null), new Attribute("n"), (Attribute) data.classAttribute().copy())), 40);
    mixed.setClassIndex(3);
    for (int i = 0; i < 40; i++) {
      String text = "this is the " + (i % 2 == 0 ? "round and red" : "edgy and blue") + " thing";
      mixed.add(new DenseInstance(1, new double[] {mixed.attribute(0).addStringValue(data.instance(i).stringValue(0)),
          mixed.attribute(1).addStringValue(text), i, i % 2}));
    }
    assertEquals(1, classifier().setUp(mixed).features()[0].length);
    CincerClassifier all = classifier();
    all.setImage("auto");
    all.setText("words");
    float[][] x = all.setUp(mixed).features();
    assertTrue(x[0].length > 32 * 32 * 3 + 1, "" + x[0].length);
    assertTrue(Arrays.stream(x).allMatch(row -> {
      for (float value : row) {
        if (!(Math.abs(value) <= 4)) {
          return false;
        }
      }
      return true;
    }));
  }

  @Test
  void whoIsToldHearsOfEachImageAndWhatIsStoppedSaysSo() throws Exception {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    ProgressListener progress = (what, done, of) -> told.add(what + " " + done + " of " + of);
    progress.during(() -> classifier().setUp(data));
    assertEquals(40, told.size());
    assertTrue(told.contains("images 1 of 40") && told.contains("images 40 of 40"));
    classifier().setUp(data);
    assertEquals(40, told.size(), "nobody is told of what others do");
    Thread asks = Thread.currentThread();
    ProgressListener stopping = (what, done, of) -> asks.interrupt();
    String said = assertThrows(InvalidInputException.class, () -> stopping.during(() -> classifier().setUp(data))).getMessage();
    assertTrue(Thread.interrupted(), "whoever asked knows by that");
    assertEquals("stopped while images were read", said);
  }
}
