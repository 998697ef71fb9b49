package cincer.cli;

import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import weka.filters.Filter;

/**
 * Runs a filter on files as Weka does ({@code -i}, {@code -o}, {@code -c}; {@code -b} with {@code -r} and {@code -s}),
 * but looks at the inputs first, and replaces an output file only after success.
 */
public final class FilterFiles {

  private FilterFiles() {}

  /**
   * Filters.
   *
   * @throws Exception as Weka's filters declare it
   * @throws InvalidInputException if an input cannot be used, or an output cannot be written
   */
  public static void run(Filter filter, String[] options) throws Exception {
    boolean help = Arrays.asList(options).contains("-h");
    if (help) {
      Filter.filterFile(filter, options);
      return;
    }
    String input = Inputs.option("i", options);
    if (!input.isEmpty()) {
      Inputs.requireLabels(Inputs.load(input, Inputs.option("c", options)));
    }
    if (!Inputs.option("r", options).isEmpty()) {
      Inputs.load(Inputs.option("r", options), "");
    }
    try (Output first = Output.of("-o", options); Output second = Output.of("-s", options)) {
      if (take("-b", options)) {
        Filter.batchFilterFile(filter, options);
      } else {
        Filter.filterFile(filter, options);
      }
      first.keep();
      second.keep();
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

    static Output of(String option, String[] options) {
      int at = Arrays.asList(options).indexOf(option);
      if (at < 0 || at + 1 >= options.length) {
        return new Output(null, null);
      }
      Path target = new File(options[at + 1]).getAbsoluteFile().toPath();
      try {
        if (Files.isDirectory(target)) {
          throw new InvalidInputException("the output '" + options[at + 1] + "' is a folder; name a file with " + option);
        }
        Path temporary = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".tmp");
        options[at + 1] = temporary.toString();
        return new Output(target, temporary);
      } catch (IOException e) {
        throw new InvalidInputException("the output '" + target + "' cannot be written ("
            + e.getClass().getSimpleName() + "); choose another file with " + option, e);
      }
    }

    void keep() throws IOException {
      if (target != null) {
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
