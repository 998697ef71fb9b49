package cincer.cli;

import cincer.InvalidInputException;
import cincer.data.ArffFiles;
import cincer.data.OutputFile;
import cincer.data.TextEncoding;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

/**
 * Runs a filter on files as Weka does ({@code -i}, {@code -o}, {@code -c}; {@code -b} with {@code -r} and {@code -s}),
 * but looks at the inputs first, and replaces an output file only after success.
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
  public static void run(Filter filter, String[] arguments) throws Exception {
    if (CommandLine.asksForHelp(arguments)) {
      help(filter);
    }
    String[] options = arguments.clone();
    requireDecimals(options);
    if (!Inputs.option("z", options).isEmpty()) {
      throw new InvalidInputException("-z writes a filter as source code, which only few filters can be; leave it out");
    }
    if (!Inputs.option("i", options).isEmpty() || Arrays.asList(options).contains("-b")) {
      check(options);
      write(filter, options);
      return;
    }
    Path piped = Files.createTempFile("standard-input", ".arff");
    try {
      Files.copy(System.in, piped, StandardCopyOption.REPLACE_EXISTING);
      options = Stream.concat(Stream.of("-i", piped.toString()), Arrays.stream(options)).toArray(String[]::new);
      check(options);
      write(filter, options);
    } finally {
      Files.delete(piped);
    }
  }

  /** @throws InvalidInputException always: Weka tells its help so */
  private static void help(Filter filter) {
    try {
      Filter.filterFile(filter, new String[] {"-h"});
    } catch (Exception e) { // what Weka declares
      throw new InvalidInputException(e.getMessage().replace("(default: 6)", "(default: all)"), e);
    }
  }

  private static void check(String[] options) {
    String file = Inputs.option("i", options);
    if (file.isEmpty()) {
      throw new InvalidInputException("-b filters two files, but the first is not given; name it with -i");
    }
    Instances data = Inputs.load(file, Inputs.option("c", options));
    Inputs.requireLabels(data);
    String later = Inputs.option("r", options);
    if (later.isEmpty() && Arrays.asList(options).contains("-b")) {
      throw new InvalidInputException("-b filters two files, but the second is not given; name it with -r");
    } else if (!later.isEmpty()) {
      Inputs.requireSameAttributes(data, file, Inputs.load(later, Inputs.option("c", options)), later);
    }
  }

  /** What Weka does, but for its rounding to 6 decimals where nobody asked for it, which changes the data. */
  private static void write(Filter filter, String[] options) throws Exception {
    boolean batch = take("-b", options);
    String classOption = Utils.getOption("c", options);
    Instances data = Inputs.load(Utils.getOption("i", options), classOption);
    String other = Utils.getOption("r", options);
    Instances later = batch ? Inputs.load(other, classOption) : null;
    File out = output("o", options);
    File laterOut = output("s", options);
    String decimals = Utils.getOption("decimal", options);
    boolean debug = Utils.getFlag("d", options);
    filter.setOptions(options);
    Utils.checkForRemainingOptions(options);
    filter.setDebug(debug || filter.getDebug());
    filter.setInputFormat(data);
    Instances filtered = Filter.useFilter(data, filter);
    Instances filteredLater = batch ? Filter.useFilter(later, filter) : null;
    write(filtered, out, "-o", decimals);
    if (batch) {
      write(filteredLater, laterOut, "-s", decimals);
    }
  }

  /** The files that are to be written. */
  public static List<OutputFile> results(String[] options) {
    return Stream.of("o", "s").filter(name -> !Inputs.option(name, options).isEmpty())
        .map(name -> new OutputFile(new File(Inputs.option(name, options)), true, "-" + name)).toList();
  }

  /** Where an option says that a result is to go; null for standard output. */
  private static File output(String option, String[] options) throws Exception {
    String name = Utils.getOption(option, options);
    if (name.isEmpty()) {
      return null;
    }
    requireWritable(new File(name), "-" + option);
    return new File(name);
  }

  /** @throws InvalidInputException if no file of this name can be written */
  static void requireWritable(File file, String option) {
    if (!isDevice(file)) {
      new OutputFile(file, true, option).requireWritable();
    }
  }

  private static boolean isDevice(File file) {
    return file.exists() && !file.isFile() && !file.isDirectory();
  }

  /** In the encoding in which Weka reads ARFF files. */
  private static void write(Instances data, File file, String option, String decimals) throws IOException {
    OutputFile.Content content = out -> {
      if (decimals.isEmpty()) {
        ArffFiles.write(data, out);
      } else {
        ArffFiles.write(data, Integer.parseInt(decimals), out);
      }
    };
    if (file == null) {
      PrintWriter out = new PrintWriter(System.out, false, TextEncoding.charset());
      content.write(out);
      out.flush();
    } else if (isDevice(file)) {
      try (Writer out = Files.newBufferedWriter(file.toPath(), TextEncoding.charset())) {
        content.write(out);
      }
    } else {
      new OutputFile(file, true, option).write(TextEncoding.charset(), content);
    }
  }

  private static void requireDecimals(String[] options) {
    String decimals = Inputs.option("decimal", options);
    if (!decimals.isEmpty() && !decimals.matches("\\d{1,3}")) {
      throw new InvalidInputException("option -decimal needs a whole number from 0 to 999, not '" + decimals + "'");
    }
  }

  private static boolean take(String flag, String[] options) {
    int at = Arrays.asList(options).indexOf(flag);
    if (at >= 0) {
      options[at] = "";
    }
    return at >= 0;
  }
}
