package cincer.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** The texts of a pair side by side, with the words marked that differ. */
final class TextsView extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int LOOKED_AT = 1000;
  private static final int ONE_LINE = 30;

  private final transient Instances data;
  private final transient List<Attribute> attributes;
  private final List<SpansView> left = new ArrayList<>();
  private final List<SpansView> right = new ArrayList<>();
  private final List<JScrollPane> rightPanes = new ArrayList<>();
  private final JLabel legend = Theme.label(" ");

  /** @param attributes that are texts; at least one */
  TextsView(Instances data, List<Attribute> attributes) {
    super(new MigLayout("insets 0, fill, wrap 2, hidemode 3", "[grow, fill, sg]rel[grow, fill, sg]"));
    this.data = data;
    this.attributes = attributes;
    for (Attribute attribute : attributes) {
      if (attributes.size() > 1) {
        JLabel name = Theme.label(attribute.name());
        name.setForeground(Theme.quiet());
        add(name, "span 2, wmin 0");
      }
      SpansView one = SpansView.text();
      SpansView other = SpansView.text();
      one.setName("text.left." + attribute.index());
      other.setName("text.right." + attribute.index());
      JScrollPane pane = new JScrollPane(other);
      left.add(one);
      right.add(other);
      rightPanes.add(pane);
      String size = isLong(attribute) ? "grow, push, w 0:100, h 0:100" : "growx, pushx, w 0:100, hmin pref";
      add(new JScrollPane(one), size);
      add(pane, size);
    }
  }

  /** Whether a line may be too short for some values. */
  private boolean isLong(Attribute attribute) {
    return attributes.size() == 1 || data.stream().limit(LOOKED_AT).anyMatch(row ->
        !row.isMissing(attribute) && (row.stringValue(attribute).length() > ONE_LINE || row.stringValue(attribute).contains("\n")));
  }

  /** Keeps a line for what the marks of {@link #explain} mean. */
  void explains() {
    legend.setName("texts.legend");
    legend.setForeground(Theme.quiet());
    add(legend, "span, growx, wmin 0");
  }

  /** The attributes whose texts are shown. */
  List<Attribute> attributes() {
    return attributes;
  }

  /**
   * Marks words instead of differences, where any speak for something.
   *
   * @param oneSays   for each of the attributes, by word in lower case: positive where it speaks for what is expected
   * @param otherSays the same of the other row; null if there is none
   */
  void explain(int one, List<Map<String, Double>> oneSays, int other, List<Map<String, Double>> otherSays, String expected, String given) {
    boolean any = false;
    for (int i = 0; i < attributes.size(); i++) {
      if (!oneSays.get(i).isEmpty()) {
        any = true;
        left.get(i).show(SpokenText.of(text(one, attributes.get(i)), oneSays.get(i)));
        if (otherSays != null) {
          right.get(i).show(SpokenText.of(text(other, attributes.get(i)), otherSays.get(i)));
        }
      }
    }
    legend.setText(any ? "Bold words speak for " + expected + ", underlined ones for " + given : " ");
    legend.setToolTipText(" " + legend.getText());
  }

  /** Shows the texts of two rows; -1 for no second one. */
  void show(int one, int other) {
    legend.setText(" ");
    for (int i = 0; i < attributes.size(); i++) {
      Attribute attribute = attributes.get(i);
      String name = attribute.name() + " of row ";
      left.get(i).getAccessibleContext().setAccessibleName(name + (one + 1));
      rightPanes.get(i).setVisible(other >= 0);
      if (other < 0) {
        left.get(i).show(List.of(Span.plain(text(one, attribute))));
      } else {
        TextPair pair = TextPair.of(text(one, attribute), text(other, attribute));
        left.get(i).show(pair.left());
        right.get(i).show(pair.right());
        right.get(i).getAccessibleContext().setAccessibleName(name + (other + 1));
      }
    }
    revalidate();
  }

  private String text(int row, Attribute attribute) {
    Instance instance = data.instance(row);
    return instance.isMissing(attribute) ? "?" : instance.stringValue(attribute);
  }
}
