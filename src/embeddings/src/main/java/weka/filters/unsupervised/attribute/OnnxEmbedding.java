package weka.filters.unsupervised.attribute;

import cincer.embeddings.ImageFile;
import cincer.embeddings.Numbers;
import cincer.embeddings.PixelEncoder;
import cincer.embeddings.PixelEncoder.Feeding;
import cincer.embeddings.Pixels;
import cincer.embeddings.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Range;

/**
 * Turns images, or numeric attributes, into the vectors of a network that somebody has in a file of the ONNX format. Learns nothing from the
 * data: the vector of a row is the same whatever the other rows.
 */
public class OnnxEmbedding extends OnnxOptions {

  private static final long serialVersionUID = 1;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

  private boolean images;
  private transient PixelEncoder encoder;

  /** For the command line. */
  public static void main(String[] args) {
    runFilter(new OnnxEmbedding(), args);
  }

  @Override
  public String globalInfo() {
    return "Turns images, or numeric attributes, into the vectors that a pretrained network in a file of the ONNX format makes of them. "
        + "Image files are named by a string attribute; they are scaled to the network's size, and transparent parts become white. Numeric attributes are a "
        + "vector, or an image pixel by pixel with the channels of a pixel together. Rows whose image is missing or broken get missing values. Nothing is "
        + "learned from the data. Vectors are kept in the Weka home (folder embeddings).";
  }

  @Override
  List<Source> sources(Instances format) throws Exception {
    Range range = new Range(getAttributeIndices());
    range.setUpper(format.numAttributes() - 1);
    int[] chosen = IntStream.range(0, format.numAttributes()).filter(a -> range.isInRange(a) && a != format.classIndex()).toArray();
    int[] files = IntStream.of(chosen).filter(a -> format.attribute(a).isString()).toArray();
    int[] numbers = IntStream.of(chosen).filter(a -> format.attribute(a).type() == Attribute.NUMERIC).toArray();
    images = files.length > 0;
    encoder = null;
    List<Source> sources = new ArrayList<>();
    for (int a : files) {
      sources.add(new Source(new int[]{a}, format.attribute(a).name(), getKeepAttributes()));
    }
    if (!images) {
      if (encoder().shape().size() != numbers.length) {
        throw new IllegalArgumentException("the network '" + getModel() + "' takes " + encoder().shape() + "; the attributes " + getAttributeIndices() + " are "
            + numbers.length + " numbers: choose those that it takes by -R");
      }
      sources.add(new Source(numbers, "vector", getKeepAttributes()));
    } else if (encoder().shape().plain()) {
      throw new IllegalArgumentException("the network '" + getModel() + "' takes " + encoder().shape() + " and no images; '" + format.attribute(files[0]).name()
          + "' is a string: leave it out by -R");
    }
    return sources;
  }

  private PixelEncoder encoder() throws Exception {
    if (encoder == null) {
      if (!getModel().isFile()) {
        throw new IllegalArgumentException(getModel().getPath().isEmpty() ? "no network: name a file of the ONNX format by -model" : "there is no file '" + getModel()
            + "': name a network by -model");
      }
      Matcher size = SIZE.matcher(getImageSize());
      if (!getImageSize().isEmpty() && !size.matches()) {
        throw new IllegalArgumentException("-size is '" + getImageSize() + "': write width x height, for example 224x224");
      }
      int width = getImageSize().isEmpty() ? 0 : Integer.parseInt(size.group(1));
      int height = getImageSize().isEmpty() ? 0 : Integer.parseInt(size.group(2));
      double division = getDivisor().equals("auto") ? images ? 255 : 1 : nonZero(numbers("divide", getDivisor()), "divide").get(0);
      encoder = new PixelEncoder(getModel().toPath(), new Feeding(getLayout(), width, height, division, numbers("mean", getMean()),
          nonZero(numbers("deviation", getDeviation()), "deviation"), getOutputName(), getPool()));
    }
    return encoder;
  }

  private static List<Double> numbers(String option, String text) {
    try {
      return Pattern.compile(",").splitAsStream(text).map(number -> Double.valueOf(number.strip())).toList();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("-" + option + " is '" + text + "': give a number, or several with commas between", e);
    }
  }

  private static List<Double> nonZero(List<Double> numbers, String option) {
    if (numbers.contains(0.0)) {
      throw new IllegalArgumentException("-" + option + " is 0, by which nothing can be divided");
    }
    return numbers;
  }

  @Override
  int size() throws Exception {
    return encoder().size();
  }

  @Override
  Pixels input(Instance row, Source source) {
    if (images) {
      int column = source.columns()[0];
      return row.isMissing(column) ? null : new ImageFile(getFolder().toPath(), row.stringValue(column), getOutside());
    }
    float[] values = new float[source.columns().length];
    for (int i = 0; i < values.length; i++) {
      if (row.isMissing(source.columns()[i])) {
        return null;
      }
      values[i] = (float) row.value(source.columns()[i]);
    }
    return new Numbers(values);
  }

  @Override
  Vectors<Pixels> vectors() throws Exception {
    return new Vectors<>(encoder(), getNumSlots(), !getDoNotKeepVectors(), "OnnxEmbedding: %,d of %,d rows");
  }
}
