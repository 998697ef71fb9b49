package cincer.gui;

import cincer.Presentation;
import cincer.data.Attributes;
import java.awt.BorderLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import weka.core.Attribute;
import weka.core.Instances;

/** What a pair looks like: images, texts and values, as far as the data has them; each on a tab where there are several. */
final class EvidenceView extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int LOOKED_AT = 1000;
  private static final int LONGEST_VALUE = 60;

  private final transient ClassKeys keys;
  private final ImagesView images;
  private final TextsView texts;
  private final ValuesView values;

  EvidenceView(Instances data, Presentation how) {
    super(new BorderLayout());
    keys = ClassKeys.of(data);
    ImageSource source = new ImageSource(data, how);
    Set<String> hidden = new HashSet<>(source.hidden());
    hidden.addAll(how.keys());
    List<Attribute> written = Attributes.shown(data, hidden).stream().filter(attribute -> attribute.isString() || isWritten(attribute)).toList();
    written.forEach(attribute -> hidden.add(attribute.name()));
    EvidenceModel model = new EvidenceModel(data, hidden);
    images = source.exists() ? new ImagesView(source, source.needsFolder(how), keys) : null;
    texts = written.isEmpty() ? null : new TextsView(data, written);
    values = model.isEmpty() && (images != null || texts != null) ? null : new ValuesView(model, keys);
    add(together(), BorderLayout.CENTER);
  }

  /** Some loaders take texts for names of values. */
  private static boolean isWritten(Attribute attribute) {
    return attribute.isNominal() && IntStream.range(0, Math.min(LOOKED_AT, attribute.numValues()))
        .anyMatch(value -> attribute.value(value).length() > LONGEST_VALUE);
  }

  private JComponent together() {
    JTabbedPane tabs = new JTabbedPane();
    if (images != null) {
      add(tabs, "Images", 'I', images);
    }
    if (texts != null) {
      add(tabs, "Texts", 'T', texts);
    }
    if (values != null) {
      add(tabs, "Values", 'V', values);
    }
    return tabs.getTabCount() == 1 ? (JComponent) tabs.getComponentAt(0) : tabs;
  }

  private void add(JTabbedPane tabs, String title, char key, JComponent view) {
    tabs.addTab(Theme.keyed(title, keys.command(key)), view);
    Keys.command(tabs, keys, Character.toLowerCase(key), () -> tabs.setSelectedComponent(view));
  }

  /** Shows two rows; -1 for no second one. */
  void show(int left, int right) {
    if (images != null) {
      images.show(left, right);
    }
    if (texts != null) {
      texts.show(left, right);
    }
    if (values != null) {
      values.show(left, right);
    }
  }
}
