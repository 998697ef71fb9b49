package cincer.report;

import cincer.InvalidInputException;
import cincer.data.FileNames;
import cincer.data.ImageFiles.Located;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the folder of each file's label, and a name there that no other file has. */
final class Moving {

  private final Set<String> classes;
  private final Map<String, String> folders = new HashMap<>(); // of classes
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> names = new HashMap<>(); // of files that several rows name, by where they go

  Moving(List<String> classes) {
    this.classes = Set.copyOf(classes);
  }

  /**
   * A row whose file is there.
   *
   * @param before name of the label as loaded; null if there was none
   * @param after  name of the label that stands; null if there is none
   */
  record Placed(Located at, String before, String after, boolean leftOut) {

    boolean isChanged() {
      return leftOut || (before == null ? after != null : !before.equals(after));
    }
  }

  /** @throws InvalidInputException if two classes would have the same folder */
  List<ImageMove> moves(Map<Integer, Placed> placed) {
    nameFolders(placed);
    Map<Integer, String> to = new LinkedHashMap<>();
    placed.forEach((row, file) -> to.put(row, folder(file)));
    placed.forEach((row, file) -> { // what stays has its name
      if (file.at().folder().equals(to.get(row))) {
        name(file, to.get(row));
      }
    });
    List<ImageMove> moves = new ArrayList<>();
    placed.forEach((row, file) -> {
      String folder = to.get(row);
      boolean moved = !file.at().folder().equals(folder);
      moves.add(new ImageMove(row, file.at().file(), file.at().folder(), folder, folder == null ? "" : name(file, folder), file.at().there(),
          moved && (file.isChanged() || segment(file) >= 0)));
    });
    return moves;
  }

  /** Folders that are there keep their names, whatever these are; others have names that every platform takes. */
  private void nameFolders(Map<Integer, Placed> placed) {
    placed.values().forEach(file -> Arrays.stream(parts(file)).filter(classes::contains).forEach(part -> folders.put(part, part)));
    Map<String, String> owners = new TreeMap<>();
    folders.keySet().forEach(name -> owners.put(plain(name), name));
    placed.values().stream().map(Placed::after).filter(label -> label != null && !folders.containsKey(label)).distinct().sorted().forEach(label -> {
      String other = owners.putIfAbsent(plain(FileNames.of(label)), label);
      if (other != null) {
        throw new InvalidInputException("the classes '" + other + "' and '" + label + "' would have the same folder '" + FileNames.of(label)
            + "'; rename one of them (RenameNominalValues)");
      }
      folders.put(label, FileNames.of(label));
    });
  }

  /** Names that some platforms do not tell apart. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String[] parts(Placed file) {
    return file.at().folder().isEmpty() ? new String[0] : file.at().folder().split("/");
  }

  /** Which of the folders above the file stands for its class; -1 if none does. */
  private int segment(Placed file) {
    List<String> parts = List.of(parts(file));
    int given = file.before() == null ? -1 : parts.indexOf(file.before());
    return given >= 0 ? given : parts.stream().filter(classes::contains).findFirst().map(parts::indexOf).orElse(-1);
  }

  /** Null for none. */
  private String folder(Placed file) {
    if (file.leftOut() || file.after() == null && file.before() != null) {
      return null;
    } else if (file.after() == null) {
      return file.at().folder();
    }
    String[] parts = parts(file);
    int segment = segment(file);
    if (segment < 0) {
      return folders.get(file.after()) + (parts.length == 0 ? "" : "/" + file.at().folder());
    }
    parts[segment] = folders.get(file.after());
    return String.join("/", parts);
  }

  /** The file's own name, or with a number where another file has it, in the data or on the disk. */
  private String name(Placed file, String folder) {
    return names.computeIfAbsent(folder + "\n" + file.at().file(), unknown -> {
      String own = file.at().name();
      int dot = own.lastIndexOf('.');
      String stem = dot <= 0 ? own : own.substring(0, dot);
      String name = own;
      for (int n = 2; !isFree(file, folder, name); n++) {
        name = stem + "-" + n + own.substring(stem.length());
      }
      taken.add(plain(folder + "/" + name));
      return name;
    });
  }

  private boolean isFree(Placed file, String folder, String name) {
    Path there = file.at().root().resolve(folder).resolve(name);
    boolean itself = file.at().folder().equals(folder) && file.at().name().equals(name);
    return !taken.contains(plain(folder + "/" + name)) && (itself || !Files.exists(there));
  }
}
