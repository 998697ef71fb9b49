package cincer.agreement;

import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Names of files in one option, separated by commas. A name with a comma in it is understood where such a file is there, or where it
 * stands in double quotes.
 */
public final class FileList {

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).setTrim(true).get();

  private FileList() {}

  /** @throws InvalidInputException if a quote is not closed */
  public static List<File> parse(String list) {
    return parse(list, name -> new File(name).exists());
  }

  static List<File> parse(String list, Predicate<String> exists) {
    return join(parts(list), exists).stream().filter(name -> !name.isEmpty()).map(File::new).toList();
  }

  private static List<String> parts(String list) {
    try (CSVParser parser = CSVParser.parse(list, FORMAT)) {
      return parser.stream().flatMap(record -> record.stream()).toList();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new InvalidInputException("the double quotes in -journals '" + list + "' are broken; write \"Smith, Ann.jsonl\",bob.jsonl", e);
    }
  }

  /** Parts that are no files of their own are joined where that is the name of one; else they stay as they are. */
  private static List<String> join(List<String> parts, Predicate<String> exists) {
    List<String> names = new ArrayList<>();
    for (int from = 0; from < parts.size();) {
      int to = from + 1;
      while (to < parts.size() && whole(parts.subList(from, to), exists) == null) {
        to++;
      }
      String found = whole(parts.subList(from, to), exists);
      names.add(found == null ? parts.get(from) : found);
      from = found == null ? from + 1 : to;
    }
    return names;
  }

  /** The file of that name, with or without a blank behind its commas; null if there is none. */
  private static String whole(List<String> parts, Predicate<String> exists) {
    return List.of(String.join(",", parts), String.join(", ", parts)).stream().filter(exists).findFirst().orElse(null);
  }
}
