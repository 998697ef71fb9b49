package cincer.cli;

import cincer.InvalidInputException;
import cincer.data.ArffFiles;
import cincer.data.OutputFile;
import java.io.File;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Arrays;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

/**
 * Runs a filter on files as Weka does ({@code -i}, {@code -o}, {@code -c}; {@code -b} with {@code -r} and {@code -s};
 * {@code -decimal}), but looks at the inputs first, writes every digit unless told otherwise, and replaces an output
 * file only after success.
 */
public final class FilterFiles {

  private FilterFiles() {}

  /** The data file that is to be filtered; null if it comes through a pipe. */
  public static File input(String[] options) {
    String input = Inputs.option("i", options);
    return input.isEmpty() ? null : new File(input);
  }

  /**
   * Filters.
   *
   * @throws Exception as Weka's filters declare it
   * @throws InvalidInputException if an input cannot be used, or an output cannot be written
   */
  public static void run(Filter filter, String[] options) throws Exception {
    if (Arrays.asList(options).contains("-h") || Inputs.option("i", options).isEmpty()
        || !Inputs.option("z", options).isEmpty()) {
      Filter.filterFile(filter, options);
      return;
    }
    boolean batch = Utils.getFlag('b', options);
    String classOption = Inputs.take("c", options);
    Instances first = Inputs.load(Inputs.take("i", options), classOption);
    Inputs.requireLabels(first);
    String other = Inputs.take("r", options);
    if (batch == other.isEmpty()) {
      throw new InvalidInputException(batch ? "-b filters a second file, too; name it with -r" : "-r names a second file to filter; give -b, too");
    }
    Instances second = batch ? Inputs.load(other, classOption) : null;
    if (batch && !first.equalHeaders(second)) {
      throw new InvalidInputException("-r " + other + " has other attributes than the first file: "
          + first.equalHeadersMsg(second).strip().replaceAll("\\s+", " "));
    }
    OutputFile out = output("o", options);
    OutputFile secondOut = output("s", options);
    int decimals = decimals(options);
    boolean debug = Utils.getFlag('d', options);
    filter.setOptions(options);
    Utils.checkForRemainingOptions(options);
    filter.setDebug(debug || filter.getDebug());
    filter.setInputFormat(first);
    Instances filtered = Filter.useFilter(first, filter);
    Instances secondFiltered = batch ? Filter.useFilter(second, filter) : null;
    write(filtered, out, decimals);
    if (batch) {
      write(secondFiltered, secondOut, decimals);
    }
  }

  /** @return -1 for all digits */
  private static int decimals(String[] options) {
    String digits = Inputs.take("decimal", options);
    if (!digits.isEmpty() && !digits.matches("\\d{1,2}")) {
      throw new InvalidInputException("-decimal is '" + digits + "'; give a number of digits after the point, from 0 to 99");
    }
    return digits.isEmpty() ? -1 : Integer.parseInt(digits);
  }

  private static OutputFile output(String option, String[] options) {
    String file = Inputs.take(option, options);
    if (file.isEmpty()) {
      return null;
    }
    OutputFile output = new OutputFile(new File(file), true, "-" + option);
    output.requireWritable();
    return output;
  }

  private static void write(Instances data, OutputFile file, int decimals) throws java.io.IOException {
    OutputFile.Content content = out -> {
      if (decimals < 0) {
        ArffFiles.write(data, out);
      } else {
        writeRounded(data, out, decimals);
      }
    };
    if (file == null) {
      java.io.PrintWriter out = new java.io.PrintWriter(System.out);
      content.write(out);
      out.flush();
    } else {
      file.write(Charset.defaultCharset(), content); // in which Weka reads ARFF files
    }
  }

  private static void writeRounded(Instances data, Writer out, int decimals) throws java.io.IOException {
    out.write(new Instances(data, 0).toString());
    out.write('\n');
    for (int i = 0; i < data.numInstances(); i++) {
      out.write(data.instance(i).toStringMaxDecimalDigits(decimals) + "\n");
    }
  }
}
