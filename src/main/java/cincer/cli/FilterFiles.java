package cincer.cli;

import cincer.InvalidInputException;
import cincer.data.DataFiles;
import cincer.data.DataFormat;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.data.Sources;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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
    run(filter, arguments, List::of);
  }

  /**
   * Filters.
   *
   * @param also is asked, when all is filtered, what else is to be written: together with the results, or not at all
   * @throws Exception as Weka's filters declare it
   * @throws InvalidInputException if an input cannot be used, or an output cannot be written
   */
  @SuppressWarnings("try") // what is deleted in the end is not referred to before
  public static void run(Filter filter, String[] arguments, Supplier<List<OutputFiles.PlannedFile>> also) throws Exception {
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
      write(filter, options, also);
      return;
    }
    Path piped = Files.createTempFile("standard-input", ".arff");
    try (Closeable gone = () -> Files.delete(piped)) {
      Files.copy(System.in, piped, StandardCopyOption.REPLACE_EXISTING);
      options = Stream.concat(Stream.of("-i", piped.toString()), Arrays.stream(options)).toArray(String[]::new);
      check(options);
      write(filter, options, also);
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
    Sources sources = Sources.of(new File(Inputs.option("i", options)), new File(Inputs.option("r", options)));
    Stream.of("o", "s", "report").filter(name -> !Inputs.option(name, options).isEmpty())
        .forEach(name -> sources.requireOther(new OutputFile(new File(Inputs.option(name, options)), true, "-" + name)));
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
  private static void write(Filter filter, String[] options, Supplier<List<OutputFiles.PlannedFile>> also) throws Exception {
    boolean batch = take("-b", options);
    String classOption = Utils.getOption("c", options);
    String input = Utils.getOption("i", options);
    DataFiles.Reading read = DataFiles.read(new File(input));
    Instances data = Inputs.withClass(read.data(), input, classOption);
    String other = Utils.getOption("r", options);
    Instances later = batch ? Inputs.load(other, classOption) : null;
    OutputFile out = output("o", options, data);
    OutputFile laterOut = output("s", options, data);
    String decimals = Utils.getOption("decimal", options);
    boolean debug = Utils.getFlag("d", options);
    filter.setOptions(options);
    Utils.checkForRemainingOptions(options);
    filter.setDebug(debug || filter.getDebug());
    filter.setInputFormat(data);
    Opening.tell(filter.getClass().getSimpleName(), read.remarks());
    Instances filtered = TaskProgressLine.onTerminal().during(() -> Filter.useFilter(data, filter));
    Instances filteredLater = batch ? Filter.useFilter(later, filter) : null;
    List<OutputFiles.PlannedFile> files = new ArrayList<>(also.get());
    write(filtered, new File(input), out, decimals, files);
    if (batch) {
      write(filteredLater, new File(other), laterOut, decimals, files);
    }
    OutputFiles.write(files);
  }

  /** The files that are to be written. */
  public static List<OutputFile> results(String[] options) {
    return Stream.of("o", "s").filter(name -> !Inputs.option(name, options).isEmpty())
        .map(name -> new OutputFile(new File(Inputs.option(name, options)), true, "-" + name)).toList();
  }

  /**
   * Where an option says that a result is to go; null for standard output.
   *
   * @param data what such a result is like
   */
  private static OutputFile output(String option, String[] options, Instances data) throws Exception {
    String name = Utils.getOption(option, options);
    if (name.isEmpty()) {
      return null;
    }
    OutputFile file = new OutputFile(new File(name), true, "-" + option);
    if (!isDevice(file)) {
      file.requireWritable();
      DataFormat.requireFits(file, data);
    }
    return file;
  }

  /** @throws InvalidInputException if no file of this name can be written */
  static void requireWritable(File file, String option) {
    OutputFile output = new OutputFile(file, true, option);
    if (!isDevice(output)) {
      output.requireWritable();
    }
  }

  /** Also a device that is a file for now, as {@code /dev/stdout} where it is redirected. */
  private static boolean isDevice(OutputFile file) {
    return file.target().toAbsolutePath().normalize().startsWith("/dev") && Files.exists(file.target())
        || Files.exists(file.target()) && !Files.isRegularFile(file.target()) && !Files.isDirectory(file.target());
  }

  /** Writes to standard output and devices at once; adds what is to be written to files. */
  private static void write(Instances data, File source, OutputFile file, String decimals, List<OutputFiles.PlannedFile> files) throws IOException {
    int digits = decimals.isEmpty() ? DataFormat.ALL_DIGITS : Integer.parseInt(decimals);
    if (file == null) {
      DataFormat.ARFF.write(data, digits, System.out);
    } else if (isDevice(file)) {
      try (OutputStream out = Files.newOutputStream(file.target())) {
        DataFormat.ARFF.write(data, digits, out);
      }
    } else {
      files.add(DataFormat.output(file, data, digits, source));
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
