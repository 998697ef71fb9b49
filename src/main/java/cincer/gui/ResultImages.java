package cincer.gui;

import cincer.ProgressListener;
import cincer.data.ImageFiles;
import cincer.data.NewFolder;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.data.Sources;
import cincer.report.ImageMoves;
import cincer.report.LeftOut;
import java.io.File;
import java.util.List;
import java.util.concurrent.CancellationException;

/** What is saved of a session about image files: which belong in another folder, and a copy in which they are there. */
final class ResultImages {

  private ResultImages() {}

  /** Whether the data names image files, and their folder is known. */
  static boolean has(CleaningResult result) {
    return result != null && folder(result) != null && new ImageFiles(result.data(), null).exists();
  }

  /** Where they lie. */
  static File folder(CleaningResult result) {
    return ImageFolders.of(result.data(), result.how());
  }

  private static ImageMoves moves(CleaningResult result) {
    return ImageMoves.of(result.data(), result.came().data(), result.came().outcome().others(), LeftOut.REMOVE, folder(result));
  }

  /**
   * Writes the list of the files that belong elsewhere.
   *
   * @return what it says, in sentences
   */
  static String writeList(CleaningResult result, File file, Sources sources) {
    OutputFile target = new OutputFile(file, true, "Save list of moves...");
    ResultFiles.requireOther(target, result, sources);
    new ImageFiles(result.data(), folder(result)).requireOther(target, result.data());
    ImageMoves moves = moves(result);
    OutputFiles.write(List.of(moves.output(target)));
    return "Saved to '" + file + "'. " + moves.summary();
  }

  /**
   * Copies all files to the folders of their classes in a new folder.
   *
   * @return what came of it, in sentences
   */
  static String copy(CleaningResult result, File to, ProgressListener progress) {
    NewFolder folder = new NewFolder(to, "Copy images...");
    folder.requirePossible(folder(result));
    ImageMoves moves = moves(result);
    try (NewFolder.Filled filled = moves.copy(folder, progress)) {
      filled.place();
    } catch (CancellationException e) {
      return "Stopped; nothing was copied.";
    }
    return "Copied " + moves.files() + " image files to '" + to + "'. " + moves.summary();
  }
}
