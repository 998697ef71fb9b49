package cincer.cli;

import cincer.InvalidInputException;
import cincer.data.ArffFiles;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
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

  private static void write(Filter filter, String[] options) throws Exception {
    try (Output first = Output.of("o", options); Output second = Output.of("s", options)) {
      boolean batch = take("-b", options);
      if (!Inputs.option("decimal", options).isEmpty() || !Inputs.option("z", options).isEmpty()) {
        if (batch) {
          Filter.batchFilterFile(filter, options);
        } else {
          Filter.filterFile(filter, options);
        }
      } else {
        writeAllDigits(filter, options, batch);
      }
      first.keep();
      second.keep();
    }
  }

  /** What Weka does, but for its rounding to 6 decimals, which changes the data (in relational values whatever one says). */
  private static void writeAllDigits(Filter filter, String[] options, boolean batch) throws Exception {
    String classOption = Utils.getOption("c", options);
    Instances data = Inputs.load(Utils.getOption("i", options), classOption);
    String other = Utils.getOption("r", options);
    Instances later = batch ? Inputs.load(other, classOption) : null;
    String out = Utils.getOption("o", options);
    String laterOut = Utils.getOption("s", options);
    boolean debug = Utils.getFlag("d", options);
    filter.setOptions(options);
    Utils.checkForRemainingOptions(options);
    filter.setDebug(debug || filter.getDebug());
    filter.setInputFormat(data);
    write(Filter.useFilter(data, filter), out);
    if (batch) {
      write(Filter.useFilter(later, filter), laterOut);
    }
  }

  /** In the encoding in which Weka reads ARFF files. */
  private static void write(Instances data, String file) throws IOException {
    if (file.isEmpty()) {
      PrintWriter out = new PrintWriter(System.out);
      ArffFiles.write(data, out);
      out.flush();
      return;
    }
    try (Writer out = Files.newBufferedWriter(Path.of(file), Charset.defaultCharset())) {
      ArffFiles.write(data, out);
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

  /** An output file that is written beside its place, and moved there by {@link #keep()}. */
  private record Output(Path target, Path temporary) implements AutoCloseable {

    static Output of(String option, String[] options) throws IOException {
      String name = Inputs.option(option, options);
      Path path = new File(name).getAbsoluteFile().toPath();
      if (name.isEmpty() || (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path))) {
        return new Output(null, null); // standard output, or a device
      }
      Outputs.requireWritable(new File(name), option);
      Path target = Files.exists(path) ? path.toRealPath() : path;
      Path temporary = Files.createFile(target.resolveSibling(target.getFileName() + "." + System.nanoTime() + ".tmp"));
      options[Arrays.asList(options).indexOf("-" + option) + 1] = temporary.toString();
      return new Output(target, temporary);
    }

    void keep() throws IOException {
      if (target != null) {
        try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
          written.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    @Override
    public void close() throws IOException {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
