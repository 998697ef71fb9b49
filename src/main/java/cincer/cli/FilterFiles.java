package cincer.cli;

import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;
import weka.core.Instances;
import weka.filters.Filter;

/**
 * Runs a filter on files as Weka does ({@code -i}, {@code -o}, {@code -c}; {@code -b} with {@code -r} and {@code -s}),
 * but looks at the inputs first, and replaces an output file only after success.
 */
public final class FilterFiles {

  /** As many as a double can need: Weka's 6 would change the data. */
  private static final String MOST_DECIMALS = "340";

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
    String[] options = exact(arguments);
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
      if (take("-b", options)) {
        Filter.batchFilterFile(filter, options);
      } else {
        Filter.filterFile(filter, options);
      }
      first.keep();
      second.keep();
    }
  }

  /** The options, and that numbers are written with all their digits where they do not say how many. */
  private static String[] exact(String[] options) {
    String decimals = Inputs.option("decimal", options);
    if (decimals.isEmpty()) {
      return Stream.concat(Stream.of("-decimal", MOST_DECIMALS), Arrays.stream(options)).toArray(String[]::new);
    } else if (!decimals.matches("\\d{1,3}")) {
      throw new InvalidInputException("option -decimal needs a whole number from 0 to 999, not '" + decimals + "'");
    }
    return options.clone();
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
