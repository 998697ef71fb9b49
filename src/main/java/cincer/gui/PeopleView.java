package cincer.gui;

import cincer.Presentation;
import cincer.agreement.Adjudication;
import cincer.agreement.Journals;
import cincer.agreement.Settled;
import cincer.annotator.DialogAnnotator;
import cincer.annotator.Screen;
import cincer.data.DataFormat;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.data.Plain;
import cincer.data.Sources;
import cincer.journal.KeptSession;
import java.io.File;
import java.util.List;
import java.util.concurrent.Executors;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** Several people's sessions over the same data: how far they agree, and a way through what they dispute. */
final class PeopleView extends JPanel {

  private static final long serialVersionUID = 1L;

  private final PeopleModel model = new PeopleModel();
  private final JTable table = new JTable(model);
  private final WrappedText text = new WrappedText(3);
  private final JButton decide = button("Decide...", "decide", "Goes through the rows that people dispute; every decision is kept at once", this::decide);
  private final JButton save = button("Save labels...", "save-labels", "Saves the data with the labels that were decided, and else those of most", this::saveData);
  private final JButton changes = button("Save list of changes...", "save-people", "Saves a table: what each person said, who decided, and how", this::saveChanges);
  private final transient Screen screen;
  private final transient ResultFiles files;
  private final transient Background background;
  private final transient Sources sources;
  private final File source;
  private final String who;
  private transient Journals journals;
  private transient Presentation how;
  private transient Settled settled;

  /**
   * Shows nothing yet.
   *
   * @param screen  where somebody decides
   * @param sources all files that data was loaded from
   * @param source  the file that this data was loaded from; null if nobody knows
   * @param who     decides
   * @param closes  closes the window
   */
  PeopleView(Screen screen, ResultFiles files, Background background, Sources sources, File source, String who, Runnable closes) {
    super(new MigLayout("insets panel, fill, wrap", "[grow, fill]", "[][grow, fill][]"));
    this.screen = screen;
    this.files = files;
    this.background = background;
    this.sources = sources;
    this.source = source;
    this.who = who;
    table.setName("cincer.peopleTable");
    Keys.leaveByTab(table);
    table.setFillsViewportHeight(true);
    table.getAccessibleContext().setAccessibleName("Agreement");
    text.setName("cincer.peopleText");
    new Cell(Object::toString, Object::toString).into(table);
    JButton close = button("Close", "people-close", null, closes);
    add(text, "wmin 0");
    add(new JScrollPane(table), "wmin 0, hmin 0");
    for (JButton button : List.of(decide, save, changes, close)) {
      add(button, button == decide ? "split 4" : button == close ? "gapleft push" : "");
    }
  }

  /** The button that Enter presses. */
  JButton decideButton() {
    return decide;
  }

  private static JButton button(String text, String name, String tip, Runnable what) {
    JButton button = new JButton(text);
    button.setName("cincer." + name);
    button.setToolTipText(tip);
    button.addActionListener(event -> what.run());
    return button;
  }

  /** Shows what these people said. */
  void show(Journals read, Presentation presentation) {
    journals = read;
    how = presentation;
    settled = Settled.undecided(read.merged());
    model.show(read.merged().pairings());
    tell();
  }

  private void tell() {
    int disputed = journals.merged().disputedRows().length;
    int left = settled.left();
    String names = String.join(", ", journals.merged().people().stream().map(person -> Plain.text(person.who())).toList());
    text.setText(names + ". " + (disputed == 0 ? "They dispute no row." : disputed + (disputed == 1 ? " row is" : " rows are") + " disputed"
        + (left == disputed ? "; nobody has decided yet." : left == 0 ? ", and all are decided." : "; " + left + " are not decided yet.")));
    decide.setEnabled(disputed > 0);
    decide.setText(left == disputed ? "Decide..." : left > 0 ? "Go on deciding..." : "Decided");
    decide.setEnabled(left > 0);
  }

  /** On a thread of its own: it waits for a person. */
  private void decide() {
    decide.setEnabled(false);
    DialogAnnotator annotator = new DialogAnnotator();
    annotator.setScreen(screen);
    background.run("deciding about disputed rows", () -> {
      try {
        Adjudication adjudication = new Adjudication(journals.merged(), journals.ids(), who, how);
        return adjudication.settle(annotator, KeptSession.ofDisputes(journals.last().header().fingerprint(), Adjudication.people(journals.ids())), note -> {});
      } finally {
        SwingUtilities.invokeLater(this::tell); // also where it failed
      }
    }, came -> {
      settled = came;
      tell();
    });
  }

  private void saveData() {
    File file = files.askForData(journals.merged().data(), source);
    write(file, () -> OutputFiles.write(List.of(DataFormat.output(target(file), settled.data(), source))));
  }

  private void saveChanges() {
    File file = files.askForChanges(journals.merged().data(), source);
    write(file, () -> OutputFiles.write(List.of(settled.changes(target(file)))));
  }

  private static OutputFile target(File file) {
    return new OutputFile(file, true, "Save...");
  }

  private void write(File file, Runnable writing) {
    if (file == null) {
      return;
    }
    background.run("saving '" + file + "'", () -> {
      sources.knownBy(journals.merged().data()).requireOther(target(file));
      return file.exists();
    }, exists -> {
      if (!exists || files.isToBeReplaced(file)) {
        background.run("saving '" + file + "'", Executors.callable(writing), saved -> {});
      }
    });
  }
}
