package weka.filters.unsupervised.attribute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.embeddings.SmallNetworks;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SerializedObject;
import weka.core.Utils;
import weka.filters.Filter;

/** What a network in a file makes of images and numbers; networks of one node, so that the right vector is known. */
class EmbeddedImagesTest {

  private static final float E = 1e-6f;

  @TempDir
  Path folder;

  private Path images;

  @BeforeEach
  void write() throws IOException {
    images = Files.createDirectory(folder.resolve("images"));
    image(images.resolve("four.png"), 2, 2, 0xff0000, 0x00ff00, 0x0000ff, 0x333333);
    image(images.resolve("large.png"), 64, 32, 0x336699);
    image(folder.resolve("outside.png"), 2, 2, 0xffffff);
    Files.writeString(images.resolve("broken.png"), "no image");
    byte[] whole = Files.readAllBytes(images.resolve("large.png"));
    Files.write(images.resolve("cut.png"), Arrays.copyOf(whole, 40));
  }

  private static void image(Path file, int width, int height, int... colors) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int p = 0; p < width * height; p++) {
      image.setRGB(p % width, p / width, colors[p % colors.length]);
    }
    ImageIO.write(image, "png", file.toFile());
  }

  private static Instances files(String... names) {
    Instances data = new Instances("files", new ArrayList<>(List.of(new Attribute("file", (List<String>) null), new Attribute("class", List.of("a", "b")))), 0);
    data.setClassIndex(1);
    for (String name : names) {
      data.add(new DenseInstance(1, new double[]{name == null ? Utils.missingValue() : data.attribute(0).addStringValue(name), 0}));
    }
    return data;
  }

  private static Instances numbers(int columns, double... values) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      attributes.add(new Attribute("x" + i));
    }
    attributes.add(new Attribute("class", List.of("a", "b")));
    Instances data = new Instances("numbers", attributes, 0);
    data.setClassIndex(columns);
    for (int i = 0; i < values.length; i += columns) {
      double[] row = new double[columns + 1];
      System.arraycopy(values, i, row, 0, columns);
      data.add(new DenseInstance(1, row));
    }
    return data;
  }

  private OnnxEmbedding filter(Path model, String... options) throws Exception {
    OnnxEmbedding filter = new OnnxEmbedding();
    List<String> all = new ArrayList<>(List.of("-model", model.toString(), "-folder", images.toString()));
    all.addAll(List.of(options));
    filter.setOptions(all.toArray(new String[0]));
    return filter;
  }

  private static Instances use(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private static float[] row(Instances data, int i) {
    float[] row = new float[data.numAttributes() - 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = (float) data.instance(i).value(j);
    }
    return row;
  }

  @Test
  void numbersGoThroughTheNetworkTogether() throws Exception {
    Path model = SmallNetworks.product(folder, new float[][]{{1, 10}, {2, 20}, {3, 30}});
    Instances vectors = use(filter(model), numbers(3, 1, 1, 1, 0, 0.5, 2));
    assertArrayEquals(new float[]{6, 60}, row(vectors, 0), E);
    assertArrayEquals(new float[]{7, 70}, row(vectors, 1), E);
    assertEquals("vector-1 vector-2 class", vectors.attribute(0).name() + " " + vectors.attribute(1).name() + " " + vectors.classAttribute().name());
    Instances scaled = use(filter(model, "-divide", "2", "-mean", "1", "-deviation", "0.5"), numbers(3, 4, 2, 2));
    assertArrayEquals(new float[]{2, 20}, row(scaled, 0), E); // (4 / 2 - 1) / 0.5 = 2, the others 0
  }

  @Test
  void imagesAreFedAsTheNetworkHasItsChannels() throws Exception {
    Instances first = use(filter(SmallNetworks.identity(folder, 0, 3, 2, 2), "-pool", "flat"), files("four.png"));
    assertArrayEquals(new float[]{1, 0, 0, 0.2f, 0, 1, 0, 0.2f, 0, 0, 1, 0.2f}, row(first, 0), E);
    Instances last = use(filter(SmallNetworks.identity(folder, 1, 2, 2, 3), "-pool", "flat"), files("four.png"));
    assertArrayEquals(new float[]{1, 0, 0, 0, 1, 0, 0, 0, 1, 0.2f, 0.2f, 0.2f}, row(last, 0), E);
    Instances grey = use(filter(SmallNetworks.identity(folder, 1, 1, 2, 2), "-pool", "flat", "-divide", "1"), files("four.png"));
    assertArrayEquals(new float[]{76, 150, 29, 51}, row(grey, 0), E);
  }

  @Test
  void placesOfAnOutputAreAveraged() throws Exception {
    Path model = SmallNetworks.identity(folder, 0, 3, 0, 0);
    Instances vectors = use(filter(model, "-size", "2x2", "-mean", "0.1,0.2,0.3", "-deviation", "0.5,1,2"), files("four.png", "large.png"));
    assertArrayEquals(new float[]{(0.3f - 0.1f) / 0.5f, 0.3f - 0.2f, (0.3f - 0.3f) / 2}, row(vectors, 0), E);
    assertArrayEquals(new float[]{(0.2f - 0.1f) / 0.5f, 0.4f - 0.2f, (0.6f - 0.3f) / 2}, row(vectors, 1), E); // scaled from 64x32
    Instances first = use(filter(model, "-size", "2x2", "-pool", "first"), files("four.png"));
    assertArrayEquals(new float[]{1, 0, 0}, row(first, 0), E);
  }

  @Test
  void pixelsThatAreAttributesAreAnImage() throws Exception {
    Path model = SmallNetworks.identity(folder, 0, 3, 1, 2);
    Instances vectors = use(filter(model), numbers(6, 1, 2, 3, 5, 6, 7));
    assertArrayEquals(new float[]{3, 4, 5}, row(vectors, 0), E);
  }

  @Test
  void imagesThatCannotBeReadAreNamedAndCountedAndTheirVectorsMissing() throws Exception {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    Instances vectors;
    try {
      vectors = use(filter(SmallNetworks.identity(folder, 0, 3, 2, 2)), files("four.png", "broken.png", "cut.png", "../outside.png", "nothing.png", null, "\0", ""));
    } finally {
      System.setErr(err);
    }
    assertEquals(0.3f, row(vectors, 0)[0], E);
    for (int i = 1; i < 8; i++) {
      assertTrue(vectors.instance(i).isMissing(0), "row " + i);
    }
    String text = said.toString(StandardCharsets.UTF_8);
    for (String part : List.of("'broken.png' is no image that Java can read", "'cut.png' is a broken image", "'../outside.png' is outside of the folder", "-outside",
        "'nothing.png' cannot be read from the folder", "Vectors of 6 of 7 rows are missing.")) {
      assertTrue(text.contains(part), part + " is not in " + text);
    }
    Instances outside = use(filter(SmallNetworks.identity(folder, 0, 3, 2, 2), "-outside"), files("../outside.png"));
    assertEquals(1, row(outside, 0)[0], E);
  }

  @Test
  void aSavedFilterFindsItsNetworkAgain() throws Exception {
    OnnxEmbedding filter = filter(SmallNetworks.product(folder, new float[][]{{2}, {3}}), "-keep");
    assertEquals(4, use(filter, numbers(2, 1, 1)).numAttributes());
    OnnxEmbedding copy = (OnnxEmbedding) new SerializedObject(filter).getObject();
    Instances fresh = numbers(2, 10, 1);
    assertTrue(copy.input(fresh.instance(0)));
    assertEquals("10,1,23,a", copy.output().toString());
  }

  private void assertRefused(String part, Instances data, OnnxEmbedding filter) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> use(filter, data));
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }

  @Test
  void whatDoesNotFitIsSaidInOneSentence() throws Exception {
    Path three = SmallNetworks.product(folder, new float[][]{{1}, {2}, {3}});
    assertRefused("takes 3 numbers; the attributes first-last are 2 numbers", numbers(2, 1, 1), filter(three));
    assertRefused("takes 3 numbers and no images; 'file' is a string", files("four.png"), filter(three));
    assertRefused("there is no file", numbers(2, 1, 1), filter(folder.resolve("nothing.onnx")));
    assertRefused("name a file of the ONNX format by -model", numbers(2, 1, 1), new OnnxEmbedding());
    assertRefused("is no network in the ONNX format", numbers(2, 1, 1), filter(images.resolve("broken.png")));
    assertRefused("say which, as in -size 224x224", files("four.png"), filter(SmallNetworks.identity(folder, 0, 3, 0, 0)));
    assertRefused("Say -layout nchw or -layout nhwc", files("four.png"), filter(SmallNetworks.identity(folder, 0, 4, 4, 4)));
    assertRefused("is for 8 rows at a time", files("four.png"), filter(SmallNetworks.identity(folder, 8, 3, 4, 4)));
    assertRefused("-mean has 2 numbers; the network takes 3 channels", files("four.png"), filter(SmallNetworks.identity(folder, 0, 3, 4, 4), "-mean", "1,2"));
    assertRefused("-deviation is 0", files("four.png"), filter(SmallNetworks.identity(folder, 0, 3, 4, 4), "-deviation", "0"));
    assertRefused("has no output 'z', only [y]", files("four.png"), filter(SmallNetworks.identity(folder, 0, 3, 4, 4), "-output", "z"));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> new OnnxEmbedding().setPool("all")).getMessage().contains("choose one of first, flat, mean"));
  }
}
