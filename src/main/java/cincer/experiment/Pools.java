package cincer.experiment;

import cincer.InvalidInputException;
import cincer.data.Attributes;
import cincer.data.ClassCodes;
import cincer.data.DataFiles;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.core.Instances;

/**
 * Data sets of a comparison, as others publish them: each with a class of its own, which may be written in numbers, and perhaps with more rows than
 * anybody wants to wait for.
 *
 * @param files   where they are
 * @param classes the class attribute of each: first, last, a number from 1 or a name
 * @param most    rows that are taken of each, drawn at random; 0 for all
 * @param seed    of that
 */
record Pools(List<File> files, List<String> classes, int most, int seed) {

  /**
   * Reads the options.
   *
   * @param files   names, separated by commas
   * @param classes one class attribute for all, or one for each, separated by commas
   * @throws InvalidInputException if there is no file, or there are some classes, but another number of files
   */
  static Pools of(String files, String classes, int most, int seed) {
    List<File> all = Stream.of(files.split(",")).map(String::trim).filter(name -> !name.isEmpty()).map(File::new).toList();
    List<String> each = Arrays.stream(classes.split(",")).map(String::trim).toList();
    if (all.isEmpty()) {
      throw new InvalidInputException("there is no data; name files with -pool");
    } else if (each.size() > 1 && each.size() != all.size()) {
      throw new InvalidInputException("-c names " + each.size() + " class attributes for " + all.size() + (all.size() == 1 ? " file" : " files")
          + "; give one for all, or one for each, in the order of -pool");
    }
    return new Pools(all, each.size() > 1 ? each : all.stream().map(file -> classes).toList(), most, seed);
  }

  /**
   * Loads one of them, with its class.
   *
   * @param at which of the files, from 0
   * @throws InvalidInputException if it cannot be read, or its class is something that is measured
   */
  Instances load(int at) throws Exception {
    Instances data = DataFiles.load(files.get(at));
    data.setClass(Attributes.find(data, classes.get(at)));
    if (ClassCodes.are(data, data.classIndex())) {
      data = ClassCodes.labels(data, data.classIndex());
    }
    Attributes.requireNominalClass(data);
    data.deleteWithMissingClass();
    return most == 0 || data.size() <= most ? data : drawn(data);
  }

  /** In the order of the file. */
  private Instances drawn(Instances data) {
    List<Integer> rows = new ArrayList<>(IntStream.range(0, data.size()).boxed().toList());
    Collections.shuffle(rows, new Random(seed));
    Instances some = new Instances(data, most);
    rows.stream().limit(most).sorted().forEach(row -> some.add(data.instance(row)));
    return some;
  }
}
