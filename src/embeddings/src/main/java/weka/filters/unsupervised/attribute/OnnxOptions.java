package weka.filters.unsupervised.attribute;

import cincer.embeddings.Pixels;
import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import weka.core.OptionMetadata;

/** Which network {@link OnnxEmbedding} takes, how it is fed, and what is read of its output. */
public abstract class OnnxOptions extends EmbeddingFilter<Pixels> {

  private static final long serialVersionUID = 1;
  private static final String MODEL_TIP = "The network: a file of the ONNX format with one input, an image or a vector, of single-precision numbers.";
  private static final String RANGE_TIP = "Which attributes. Each string attribute among them names image files; if there is none, all numeric ones together "
      + "are one image or vector. The class is left alone.";
  private static final String KEEP_TIP = "Keep the attributes beside their vectors.";
  private static final String LAYOUT_TIP = "Where the network's input has the channels of an image: nchw (before rows and columns), nhwc (after them), or auto.";
  private static final String SIZE_TIP = "Width x height of images, where the network takes any size.";
  private static final String DIVISOR_TIP = "Values are divided by this first; auto: 255 for image files, 1 for numbers.";
  private static final String MEAN_TIP = "Then this is subtracted: one number, or one for each channel with commas between.";
  private static final String DEVIATION_TIP = "Then values are divided by this: one number, or one for each channel with commas between.";
  private static final String OUTPUT_TIP = "Name of the network's output; empty: the first.";
  private static final String POOL_TIP = "What becomes of an output with several places: mean (of all places), first, or flat (all numbers).";
  private static final String FOLDER_TIP = "The folder of the image files.";
  private static final String OUTSIDE_TIP = "Read image files outside of this folder, too.";

  private File model = new File("");
  private String attributeIndices = "first-last";
  private boolean keepAttributes;
  private String layout = "auto";
  private String imageSize = "";
  private String divisor = "auto";
  private String mean = "0";
  private String deviation = "1";
  private String outputName = "";
  private String pool = "mean";
  private File folder = new File(".");
  private boolean outside;

  private static String oneOf(String option, String value, Set<String> values) {
    if (!values.contains(value)) {
      throw new IllegalArgumentException("-" + option + " is '" + value + "': choose one of " + String.join(", ", new TreeSet<>(values)));
    }
    return value;
  }

  /** The network's file. */
  @OptionMetadata(displayName = "model", description = MODEL_TIP, commandLineParamName = "model", commandLineParamSynopsis = "-model <file>", displayOrder = 1)
  public void setModel(File model) {
    this.model = model;
  }

  /** The network's file. */
  public File getModel() {
    return model;
  }

  /** For the window of options. */
  public String modelTipText() {
    return MODEL_TIP;
  }

  /** Range of attributes, "first-last" at first. */
  @OptionMetadata(displayName = "attributeIndices", description = RANGE_TIP + "\n\t(default: first-last)", commandLineParamName = "R",
      commandLineParamSynopsis = "-R <range>", displayOrder = 2)
  public void setAttributeIndices(String range) {
    this.attributeIndices = range;
  }

  /** Range of attributes. */
  public String getAttributeIndices() {
    return attributeIndices;
  }

  /** For the window of options. */
  public String attributeIndicesTipText() {
    return RANGE_TIP;
  }

  /** Whether the attributes stay beside their vectors. */
  @OptionMetadata(displayName = "keepAttributes", description = KEEP_TIP, commandLineParamName = "keep", commandLineParamSynopsis = "-keep",
      commandLineParamIsFlag = true, displayOrder = 3)
  public void setKeepAttributes(boolean keepAttributes) {
    this.keepAttributes = keepAttributes;
  }

  /** Whether the attributes stay beside their vectors. */
  public boolean getKeepAttributes() {
    return keepAttributes;
  }

  /** For the window of options. */
  public String keepAttributesTipText() {
    return KEEP_TIP;
  }

  /** "auto", "nchw" or "nhwc". */
  @OptionMetadata(displayName = "layout", description = LAYOUT_TIP + "\n\t(default: auto)", commandLineParamName = "layout",
      commandLineParamSynopsis = "-layout <auto|nchw|nhwc>", displayOrder = 4)
  public void setLayout(String layout) {
    this.layout = oneOf("layout", layout, Set.of("auto", "nchw", "nhwc"));
  }

  /** "auto", "nchw" or "nhwc". */
  public String getLayout() {
    return layout;
  }

  /** For the window of options. */
  public String layoutTipText() {
    return LAYOUT_TIP;
  }

  /** For example "224x224"; empty: the network says. */
  @OptionMetadata(displayName = "imageSize", description = SIZE_TIP, commandLineParamName = "size", commandLineParamSynopsis = "-size <width>x<height>", displayOrder = 5)
  public void setImageSize(String imageSize) {
    this.imageSize = imageSize.strip();
  }

  /** For example "224x224". */
  public String getImageSize() {
    return imageSize;
  }

  /** For the window of options. */
  public String imageSizeTipText() {
    return SIZE_TIP;
  }

  /** A number, or "auto". */
  @OptionMetadata(displayName = "divisor", description = DIVISOR_TIP + "\n\t(default: auto)", commandLineParamName = "divide", commandLineParamSynopsis = "-divide <num>",
      displayOrder = 6)
  public void setDivisor(String divisor) {
    this.divisor = divisor;
  }

  /** A number, or "auto". */
  public String getDivisor() {
    return divisor;
  }

  /** For the window of options. */
  public String divisorTipText() {
    return DIVISOR_TIP;
  }

  /** Numbers with commas between. */
  @OptionMetadata(displayName = "mean", description = MEAN_TIP + "\n\t(default: 0)", commandLineParamName = "mean",
      commandLineParamSynopsis = "-mean <num,...>", displayOrder = 7)
  public void setMean(String mean) {
    this.mean = mean;
  }

  /** Numbers with commas between. */
  public String getMean() {
    return mean;
  }

  /** For the window of options. */
  public String meanTipText() {
    return MEAN_TIP;
  }

  /** Numbers with commas between. */
  @OptionMetadata(displayName = "deviation", description = DEVIATION_TIP + "\n\t(default: 1)", commandLineParamName = "deviation",
      commandLineParamSynopsis = "-deviation <num,...>", displayOrder = 8)
  public void setDeviation(String deviation) {
    this.deviation = deviation;
  }

  /** Numbers with commas between. */
  public String getDeviation() {
    return deviation;
  }

  /** For the window of options. */
  public String deviationTipText() {
    return DEVIATION_TIP;
  }

  /** Name of an output; empty: the first. */
  @OptionMetadata(displayName = "outputName", description = OUTPUT_TIP, commandLineParamName = "output", commandLineParamSynopsis = "-output <name>", displayOrder = 9)
  public void setOutputName(String outputName) {
    this.outputName = outputName;
  }

  /** Name of an output. */
  public String getOutputName() {
    return outputName;
  }

  /** For the window of options. */
  public String outputNameTipText() {
    return OUTPUT_TIP;
  }

  /** "mean", "first" or "flat". */
  @OptionMetadata(displayName = "pool", description = POOL_TIP + "\n\t(default: mean)", commandLineParamName = "pool",
      commandLineParamSynopsis = "-pool <mean|first|flat>", displayOrder = 10)
  public void setPool(String pool) {
    this.pool = oneOf("pool", pool, Set.of("mean", "first", "flat"));
  }

  /** "mean", "first" or "flat". */
  public String getPool() {
    return pool;
  }

  /** For the window of options. */
  public String poolTipText() {
    return POOL_TIP;
  }

  /** The folder of the image files; the working folder at first. */
  @OptionMetadata(displayName = "folder", description = FOLDER_TIP + "\n\t(default: the folder in which Weka was started)", commandLineParamName = "folder",
      commandLineParamSynopsis = "-folder <folder>", displayOrder = 11)
  public void setFolder(File folder) {
    this.folder = folder;
  }

  /** The folder of the image files. */
  public File getFolder() {
    return folder;
  }

  /** For the window of options. */
  public String folderTipText() {
    return FOLDER_TIP;
  }

  /** Whether image files outside of the folder are read. */
  @OptionMetadata(displayName = "outside", description = OUTSIDE_TIP, commandLineParamName = "outside", commandLineParamSynopsis = "-outside",
      commandLineParamIsFlag = true, displayOrder = 12)
  public void setOutside(boolean outside) {
    this.outside = outside;
  }

  /** Whether image files outside of the folder are read. */
  public boolean getOutside() {
    return outside;
  }

  /** For the window of options. */
  public String outsideTipText() {
    return OUTSIDE_TIP;
  }
}
