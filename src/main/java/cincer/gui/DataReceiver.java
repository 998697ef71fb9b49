package cincer.gui;

import cincer.data.FoldersRead;
import cincer.data.Plain;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import weka.core.Attribute;
import weka.core.Instances;

/** Receives data that is loaded: finds out what is to be said before a session begins. Lives on the event thread. */
public final class DataReceiver {

  private final Background background;
  private final Runnable changed;
  private Instances data;
  private File file;
  private int classIndex = -1;
  private Findings findings;
  private List<String> carried = List.of();
  private String carriedFrom = "";
  private boolean sameClass;
  private boolean apart; // classes that look the same are not

  /**
   * Nothing is loaded yet.
   *
   * @param changed is called when there is something else to say
   */
  public DataReceiver(Background background, Runnable changed) {
    this.background = background;
    this.changed = changed;
  }

  /**
   * Other data is loaded.
   *
   * @param now     null if none is
   * @param index   of the class; -1 if there is none
   * @param ours    whether it is what came of a session here
   * @param options that were set before, as on a command line
   * @param from    the file that the data comes from; null if nobody knows
   */
  public void receive(Instances now, int index, boolean ours, List<String> options, File from) {
    boolean same = data != null && now != null && LoadedFiles.name(data).equals(LoadedFiles.name(now)) && Objects.equals(file, from); // put right, or filtered
    if (!ours && !same) {
      carried = data == null || now == null ? List.of() : options;
      carriedFrom = data == null ? "" : data.relationName();
    }
    data = now;
    file = from;
    classIndex = index;
    findings = null;
    sameClass = ours;
    apart = ours;
    if (now != null && index >= 0 && now.numInstances() > 0) {
      background.run("looking at the data", () -> {
        ImageFolders.suggest(now, from == null ? null : FoldersRead.around(from));
        return Findings.of(now, from, index);
      }, this::found);
    }
  }

  private void found(Findings now) {
    if (now.data() == data && now.guess().attribute().index() == classIndex) {
      findings = now;
      changed.run();
    }
  }

  /** Another class is chosen. */
  public void choose(int index) {
    Findings before = findings;
    if (index == classIndex || index < 0) {
      return;
    }
    classIndex = index;
    sameClass = false;
    apart = false;
    if (before != null) {
      background.run("looking at the class", () -> before.withClass(index), this::found);
    } else if (data != null && data.numInstances() > 0) {
      Instances now = data;
      File from = file;
      background.run("looking at the data", () -> Findings.of(now, from, index), this::found);
    }
  }

  /** Sessions may have come or gone. */
  public void lookAgain() {
    if (findings != null) {
      background.run("looking for sessions", findings::again, this::found);
    }
  }

  /** What is known; null while nothing is. */
  public Findings findings() {
    return findings;
  }

  /** The class is the right one. */
  public void keepClass() {
    sameClass = true;
    changed.run();
  }

  /** The classes differ, though they look the same. */
  public void keepClasses() {
    apart = true;
    changed.run();
  }

  /** A session begins, or is opened: all is meant as it is, and the end of the session is what is to be told next. */
  public void begins() {
    sameClass = true;
    apart = true;
    keepOptions();
  }

  /** The options are meant for this data, too. */
  public void keepOptions() {
    carried = List.of();
    changed.run();
  }

  /** What is to be said before a session begins; nothing if nothing is. */
  public Advice advice() {
    if (!carried.isEmpty()) {
      return Advice.carried(carried, carriedFrom);
    }
    if (findings != null && findings.guess().doubt().isPresent() && !sameClass) {
      return Advice.doubt(findings);
    }
    return findings == null || apart || findings.twins().isEmpty() ? Advice.NONE : Advice.twins(findings.twins());
  }

  /**
   * How to begin: a heading, and steps.
   *
   * @param review   whether the most doubtful label is asked about first
   * @param possible whether nothing stands in the way
   */
  public List<String> howToBegin(boolean review, boolean possible) {
    if (data == null || classIndex < 0) {
      return List.of("Clean labels", "Open a data file in the Preprocess tab.",
          "Come back here: the labels of its class are cleaned, row by row, together with you.");
    }
    Attribute labels = data.attribute(classIndex);
    List<String> lines = new ArrayList<>(List.of(possible ? "Clean the labels of '" + Plain.cut(Plain.text(labels.name()), 40) + "'" : "Clean labels",
        "Look whether the class on the left is the attribute whose labels are to be cleaned.",
        review ? "Press Start: the model learns from all labels, and judges each row by what it learned from others. The row whose label is "
            + "the most doubtful is shown beside the example that most supports the doubt; you say what is right, and the next one comes."
            : "Press Start: the model looks at the rows one after the other. Where it doubts a label, a window shows the row beside the example "
            + "that most supports the doubt, and you say what is right.",
        "Answer what you know, and skip what you do not. Every answer is kept at once: pause when you like, and go on another day.",
        "In the end use the cleaned data in the Preprocess tab, or save them, with a report of what was changed."));
    if (findings != null && possible) {
      lines.add("- " + findings.learned());
    }
    return lines;
  }
}
