package cincer;

import cincer.data.Attributes;
import cincer.data.Encoder;
import cincer.data.ImageShape;
import java.io.File;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The example data sets, as tests need them. */
public final class Data {

  private Data() {}

  /** One of the files in {@code examples}, its last attribute being the class. */
  public static Instances load(String file) throws Exception {
    Instances data = DataSource.read(new File("examples", file).getPath());
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  /** The first {@code n} rows as a training set. */
  public static TrainingSet trainingSet(String file, int n, String image) throws Exception {
    Instances data = load(file);
    float[][] features = new Encoder(data, ImageShape.parse(image), Set.of()).encode(data);
    double[] weights = new double[data.numInstances()];
    Arrays.fill(weights, 1);
    int[] rows = IntStream.range(0, data.numInstances()).toArray();
    return new TrainingSet(features, Attributes.labels(data), weights, rows, data.numClasses())
        .subset(Arrays.copyOf(rows, n));
  }
}
