package cincer.gui;

import cincer.Answered;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Asks at the end whether what was left open is to be gone through again. */
final class OfferView extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int MOST_LISTED = 20;

  private final JLabel heading = Theme.label(" ");
  private final SpansView rows = SpansView.sentence();

  OfferView(PairActions actions) {
    super(new MigLayout("insets dialog, fill, wrap", "[grow, center]", "push[]unrel[]unrel[]push"));
    heading.setName("offer");
    heading.setFont(Theme.heading());
    rows.getAccessibleContext().setAccessibleName("What is open");
    add(heading, "wmin 0");
    add(rows, "growx, w 0:400, align center");
    add(Theme.button("again", "Go through them again", "Enter", () -> actions.goAgain(true)), "split 2, tag yes");
    add(Theme.button("leave", "Leave them open", "Esc", () -> actions.goAgain(false)), "tag no");
  }

  void show(List<Answered> open) {
    boolean unsure = open.stream().noneMatch(Answered::isOpen);
    heading.setText("All examples have been seen. " + (unsure ? "You could not tell of " + (open.size() == 1 ? "one row." : open.size() + " rows.")
        : open.size() == 1 ? "One question is still open." : open.size() + " questions are still open."));
    rows.show(List.of(Span.plain((open.size() == 1 ? "Row " : "Rows ") + open.stream().limit(MOST_LISTED)
        .map(a -> String.valueOf(a.query().suspicion().row() + 1)).collect(Collectors.joining(", "))
        + (open.size() > MOST_LISTED ? ", \u2026" : "") + (open.size() == 1 ? " keeps its label" : " keep their labels")
        + " if you leave it at that.")));
  }
}
