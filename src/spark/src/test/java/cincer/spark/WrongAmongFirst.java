package cincer.spark;

import cincer.data.DataFiles;
import cincer.spark.numbers.Generated;
import java.io.File;
import java.util.Locale;
import weka.core.Instances;

/** How many of the first labels of a worklist of data that GenerateJob has made are wrong. */
public final class WrongAmongFirst {

  private WrongAmongFirst() {}

  /** @param args a worklist, and the options with which the data was made where they were not the defaults: columns, share, seed */
  public static void main(String[] args) {
    Instances worklist = DataFiles.load(new File(args[0]));
    Generated made = new Generated(args.length > 1 ? Integer.parseInt(args[1]) : 20, args.length > 2 ? Double.parseDouble(args[2]) : 0.15,
        args.length > 3 ? Long.parseLong(args[3]) : 1);
    int wrong = 0;
    int role = worklist.attribute("cincer-role").index();
    for (int i = 0; i < worklist.size() && worklist.instance(i).value(role) == 0; i++) {
      wrong += made.isWrong(Long.parseLong(worklist.instance(i).stringValue(worklist.attribute("id")))) ? 1 : 0;
      if ((i + 1) % 100 == 0) {
        System.out.printf(Locale.ROOT, "wrong among the first %d: %d (%.3f)%n", i + 1, wrong, (double) wrong / (i + 1));
      }
    }
  }
}
