package cincer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.InvalidInputException;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.journal.Sessions;
import cincer.journal.Sessions.Person;
import cincer.report.ResultAttributes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** Sessions of several people about the same data: how far they agree, which label most of them gave, and what is disputed. */
class MergeTest {

  @TempDir
  Path folder;

  @Test
  void peopleAreComparedAndMostLabelsWin() throws Exception {
    Path data = Sayings.write(Sessions.data(), folder.resolve("data.arff"));
    List<String> journals = new ArrayList<>();
    for (int limit : new int[] {0, 6, 12}) {
      Annotator annotator = limit == 0 ? new Person(false, -1) : new Sayings.Contrarian(limit);
      Path journal = folder.resolve(limit + ".jsonl");
      CincerFilter filter = Sessions.filter(annotator, journal, false);
      filter.setAnnotatorName("p" + limit % 12);
      Sessions.clean(filter, folder);
      journals.add(journal.toString());
    }
    Merge merge = new Merge();
    merge.setJournals(String.join(",", journals));
    merge.setData(data.toFile());
    merge.setMajority(folder.resolve("majority.arff").toFile());
    merge.setDisputed(folder.resolve("disputed.arff").toFile());
    String report = merge.merge();
    assertTrue(report.contains("p6 and p0 2: 6 rows judged by both, 100.0% agreement"), report);
    Instances disputed = DataFiles.load(folder.resolve("disputed.arff").toFile());
    assertTrue(disputed.size() > 0);
    assertTrue(disputed.attribute("cincer-label-p0 2") != null && disputed.attribute("cincer-row") != null);
  }

  @Test
  void disputedRowsAreJudgedAndMergedAgainAsAnyDataAllOutputsOrNone() throws Exception {
    Path data = Sayings.write(Sessions.data(), folder.resolve("data.arff"));
    Path first = disputed(data, Sessions.data(), "first", "Smith, Ann");
    Instances rows = DataFiles.load(first.toFile());
    rows.setClass(rows.attribute(Sessions.data().classAttribute().name()));
    Path second = disputed(first, rows, "second", "Ann");
    Instances again = DataFiles.load(second.toFile());
    for (String name : List.of("cincer-row", "cincer-row-2", "cincer-label-Ann", "cincer-label-Ann-2", "cincer-label-Bob", "cincer-label-Bob-2")) {
      assertTrue(again.attribute(name) != null, name);
    }
    assertTrue(again.size() > 0);
    int row = (int) again.instance(0).value(again.attribute("cincer-row-2")) - 1;
    assertEquals(rows.instance(row).value(rows.attribute("cincer-row")), again.instance(0).value(again.attribute("cincer-row")));
    Instances appended = ResultAttributes.header(rows);
    assertTrue(appended.attribute("cincer-row") != null && appended.attribute("cincer-status") != null, "what others appended stays");
  }

  /** Ann and Bob judge the data, and do not agree. */
  private Path disputed(Path data, Instances rows, String round, String file) throws Exception {
    Path ann = folder.resolve(file + "-" + round + ".jsonl");
    Path bob = folder.resolve("bob-" + round + ".jsonl");
    for (Path journal : new Path[] {ann, bob}) {
      CincerFilter filter = Sessions.filter(journal.equals(ann) ? new Sayings.Keeper() : new Sayings.Contrarian(12), journal, false);
      filter.setAnnotatorName(journal.equals(ann) ? "Ann" : "Bob");
      filter.setBootstrap("6");
      Sessions.clean(filter, rows);
    }
    Merge merge = new Merge();
    merge.setData(data.toFile());
    merge.setJournals(ann + "," + bob);
    merge.setMajority(folder.resolve(round + "-majority.arff").toFile());
    merge.setDisputed(Files.createDirectory(folder.resolve(round + "-disputed.arff")).toFile());
    assertThrows(InvalidInputException.class, merge::merge);
    assertFalse(Files.exists(folder.resolve(round + "-majority.arff")), "none is left behind");
    Files.delete(folder.resolve(round + "-disputed.arff"));
    merge.merge();
    assertTrue(Files.exists(folder.resolve(round + "-majority.arff")));
    return folder.resolve(round + "-disputed.arff");
  }

  @Test
  void namesAreFitForATerminalAndNoSessionCountsTwice() throws Exception {
    Path data = Sayings.write(Sessions.data(), folder.resolve("data.arff"));
    Path one = folder.resolve("one.jsonl");
    Path other = folder.resolve("other.jsonl");
    for (Path journal : new Path[] {one, other}) {
      CincerFilter filter = Sessions.filter(new Sayings.Contrarian(3), journal, false);
      filter.setAnnotatorName("\u001b[31mEve\u0007");
      Sessions.clean(filter, folder);
    }
    Merge merge = new Merge();
    merge.setData(data.toFile());
    merge.setJournals(one + "," + other);
    String report = merge.merge();
    assertTrue(report.startsWith("Eve ") && report.contains("Eve and Eve 2: ") && !report.contains("\u001b"), report);
    Path copy = Files.copy(one, folder.resolve("copy.jsonl"));
    for (Path twin : new Path[] {one, copy}) {
      merge.setJournals(one + "," + other + "," + twin);
      String refusal = assertThrows(InvalidInputException.class, merge::merge).getMessage();
      assertTrue(refusal.contains("'" + one + "' and '" + twin + "' are the same session"), refusal);
    }
    merge.setJournals(one + "," + folder.resolve("none with-journal.jsonl"));
    String refusal = assertThrows(InvalidInputException.class, merge::merge).getMessage();
    assertTrue(refusal.endsWith("none with-journal.jsonl'; name one with -journals"), refusal);
  }

  @Test
  void whoCannotTellDoesNotVoteAndWhatElseWasSaidIsACategory() throws Exception {
    Path data = Sayings.write(Sessions.data(), folder.resolve("data.arff"));
    Path ann = Sayings.by(folder, "ann", Answer.Other.leaveOut(), Answer.Other.noneFits("Borderline"), Answer.Other.unsure());
    Path bob = Sayings.by(folder, "bob", Answer.Other.leaveOut(), Answer.Other.noneFits("border line"), Answer.Labels.of(0));
    Path eve = Sayings.by(folder, "eve", Answer.Other.leaveOut(), Answer.Other.unsure(), Answer.Other.severalFit(List.of(1, 0)));
    Merge merge = new Merge();
    merge.setData(data.toFile());
    merge.setJournals(ann + "," + bob + "," + eve);
    merge.setMajority(folder.resolve("majority.arff").toFile());
    merge.setDisputed(folder.resolve("disputed.arff").toFile());
    String report = merge.merge();
    assertTrue(report.contains("rows, and could not tell of 1"), report);
    Instances majority = DataFiles.load(folder.resolve("majority.arff").toFile());
    assertEquals(59, majority.size(), "all leave the first row out");
    assertEquals(List.of("malignant", "benign", "Borderline"), Attributes.values(majority.attribute(majority.numAttributes() - 1)));
    Instances disputed = DataFiles.load(folder.resolve("disputed.arff").toFile());
    assertTrue(Attributes.values(disputed.attribute("cincer-label-eve")).containsAll(List.of("(left out)", "Borderline", "malignant|benign")));
  }
}
