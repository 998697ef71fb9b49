package cincer.report;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.ProgressListener;
import cincer.data.Attributes;
import cincer.data.Cells;
import cincer.data.ImageFiles;
import cincer.data.NewFolder;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apiguardian.api.API;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Where image files belong by the labels that stand: in a folder for each class. A folder above a file that has the name of its given label,
 * or else of any class, is exchanged for the one of its label now; where there is none, the folder of the class is put in front.
 *
 * @param moves    one for each row whose file is there, by row
 * @param problems by row, why there is none: a sentence without a full stop
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record ImageMoves(List<ImageMove> moves, Map<Integer, String> problems) {

  /**
   * Of cleaned data.
   *
   * @param data    as loaded, with its class
   * @param cleaned the same rows with the labels that stand
   * @param others  row (0-based) to what was said of it last, where that was no label
   * @param folder  of the image files; null if nobody knows
   * @throws InvalidInputException if no attribute names image files, none of them is there, or two classes would have the same folder
   */
  public static ImageMoves of(Instances data, Instances cleaned, Map<Integer, Answer.Other> others, LeftOut leftOut, File folder) {
    ImageFiles files = new ImageFiles(data, folder);
    if (!files.exists()) {
      throw new InvalidInputException("no attribute of the data names image files, so that there is nothing to move; leave out -moves and -moved-copy");
    }
    Instances standing = ExportedData.of(cleaned, others, LeftOut.KEEP);
    Moving moving = new Moving(Attributes.values(standing.classAttribute()));
    Map<Integer, String> problems = new TreeMap<>();
    Map<Integer, Moving.Placed> placed = new TreeMap<>();
    for (int row = 0; row < data.size(); row++) {
      try {
        placed.put(row, new Moving.Placed(files.located(data.instance(row)), label(data, row), label(standing, row), isLeftOut(others.get(row), leftOut)));
      } catch (InvalidInputException e) {
        problems.put(row, e.getMessage());
      }
    }
    if (placed.isEmpty()) {
      throw new InvalidInputException("none of the images can be moved: " + (problems.isEmpty() ? "there is none" : problems.values().iterator().next()));
    }
    return new ImageMoves(moving.moves(placed), problems);
  }

  private static boolean isLeftOut(Answer.Other other, LeftOut leftOut) {
    return other != null && other.finding() == Answer.Finding.LEAVE_OUT && leftOut == LeftOut.REMOVE;
  }

  private static String label(Instances data, int row) {
    Instance instance = data.instance(row);
    return instance.classIsMissing() ? null : instance.stringValue(instance.classIndex());
  }

  /** A table of the files that are to be moved, to be written: where each lies, and where it belongs. */
  public OutputFiles.PlannedFile output(OutputFile file) {
    return file.with(out -> {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader("file", "old_folder", "new_folder", "new_name", "row").get());
      for (ImageMove move : listed()) {
        csv.printRecord(Cells.text(move.file()), Cells.text(move.from()), move.to() == null ? "" : Cells.text(move.to()), Cells.text(move.name()), move.row() + 1);
      }
      csv.flush();
    });
  }

  /** The files that are to be moved. */
  public List<ImageMove> listed() {
    return moves.stream().filter(ImageMove::listed).toList();
  }

  /**
   * Copies all files to where they belong, in a new folder.
   *
   * @param progress is told of each; stopped by an interruption of the thread
   */
  public NewFolder.Filled copy(NewFolder folder, ProgressListener progress) {
    return folder.fill(copies(), progress);
  }

  private Map<Path, Path> copies() {
    Map<Path, Path> copies = new LinkedHashMap<>();
    moves.stream().filter(move -> move.to() != null).forEach(move -> copies.put(Path.of(move.to(), move.name()), move.there()));
    return copies;
  }

  /** How many files a copy has. */
  public int files() {
    return copies().size();
  }

  /** What comes of it, in sentences. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    long left = moves.stream().filter(move -> move.to() == null).count();
    parts.add(listed().stream().filter(move -> move.to() != null).count() + " of " + files() + " image files belong in another folder");
    if (left > 0) {
      parts.add(left + " in none");
    }
    return String.join(", ", parts) + "." + (problems.isEmpty() ? "" : " " + missing());
  }

  private String missing() {
    List<String> some = problems.entrySet().stream().limit(5).map(problem -> "row " + (problem.getKey() + 1) + " (" + problem.getValue() + ")").toList();
    return "Not among them: " + String.join(", ", some) + (problems.size() > some.size() ? " and " + (problems.size() - some.size()) + " more" : "") + ".";
  }
}
