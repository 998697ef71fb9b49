package cincer.gui;

import cincer.Presentation;
import cincer.ShownEvidence;
import cincer.data.Attributes;
import cincer.explanation.Spread;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What a pair looks like: images, texts and values, as far as the data has them, each on a tab where there are several; and, where a doubt can be explained,
 * what speaks for it, and the nearest rows. That appears as soon as it is known, in room that is kept free.
 */
final class EvidenceView extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_NAME = 24;

  /** So long values wait for their order; most of the time it is known sooner. */
  private static final int PATIENCE_MILLIS = 300;

  private final transient Instances data;
  private final transient ClassKeys keys;
  private final transient Sentences names;
  private final transient EvidenceWorker explaining = new EvidenceWorker();
  private final transient ImageSource source;
  private final ImagesView images;
  private final TextsView texts;
  private final ValuesView values;
  private final NearestView nearest;
  private transient Doubted doubted;
  private transient double[] known; // how much each attribute of the row on the left speaks for the doubt
  private transient Spread[] spreads;
  private final transient EvidenceCollector shown;
  private transient Consumer<ShownEvidence> seen = evidence -> {};
  private final Timer patience = new Timer(PATIENCE_MILLIS, tick -> showValues());
  private int left = -1;
  private int right = -1;

  EvidenceView(Instances data, Presentation how) {
    this(data, how, false);
  }

  /** @param explains whether to keep room for what {@link #doubt} explains */
  EvidenceView(Instances data, Presentation how, boolean explains) {
    this(data, how, explains, false);
  }

  /**
   * Of pairs that were asked about before: no model is at hand any more, but {@link #classes} can be told, and {@link #recall}.
   *
   * @param recalls whether to keep room for what is recalled
   */
  static EvidenceView again(Instances data, Presentation how, boolean recalls) {
    return new EvidenceView(data, how, recalls, true);
  }

  private EvidenceView(Instances data, Presentation how, boolean explains, boolean again) {
    super(new MigLayout("insets 0, fill, wrap, gapy rel", "[grow, fill]", explains ? "[grow, fill][]" : "[grow, fill]"));
    this.data = data;
    shown = new EvidenceCollector(data);
    keys = ClassKeys.of(data);
    names = new Sentences(data.classAttribute());
    patience.setRepeats(false);
    ImageSource source = new ImageSource(data, how);
    Set<String> hidden = new HashSet<>(source.hidden());
    hidden.addAll(how.keys());
    List<Attribute> written = Attributes.read(data, Attributes.shown(data, hidden));
    written.forEach(attribute -> hidden.add(attribute.name()));
    EvidenceModel model = new EvidenceModel(data, hidden, explains, again);
    images = source.exists() ? new ImagesView(source, source.needsFolder(how), keys) : null;
    texts = written.isEmpty() ? null : new TextsView(data, written);
    values = model.isEmpty() && (images != null || texts != null) ? null : new ValuesView(model, keys);
    nearest = explains ? new NearestView(data, how) : null;
    this.source = source;
    if (explains && !again && images != null && (source.isDrawn() || !how.image().isEmpty())) {
      images.explains(keys);
    }
    if (explains && texts != null) {
      texts.explains();
    }
    add(together(), explains ? "grow, push, w 0:100, h 0:100" : "grow, push, wmin 0, hmin 0");
    if (explains) {
      add(nearest, "wmin 0, hmin 0");
      addComponentListener(new ComponentAdapter() {
        @Override
        public void componentResized(ComponentEvent event) {
          nearest.fit(getHeight() / 3);
        }
      });
    }
  }

  private JComponent together() {
    JTabbedPane tabs = new JTabbedPane();
    if (images != null) {
      add(tabs, "Images", 'G', images);
    }
    if (texts != null) {
      add(tabs, "Texts", 'E', texts);
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

  /** Tells what stands beside the rows that are shown, each time when there is more of it. */
  void whenSeen(Consumer<ShownEvidence> told) {
    seen = told;
  }

  /**
   * Shows what stood beside the row on the left when it was asked about, instead of what a model says now.
   *
   * @param labels present labels of all rows, -1 where missing; not to be modified
   */
  void recall(ShownEvidence evidence, int one, int other, int[] labels, int expected, int given) {
    known = evidence.values().isEmpty() ? null : EvidenceCollector.values(evidence, data);
    show(one, other);
    nearest.clear();
    explaining.run(() -> nearest.look(evidence.nearest()), rows -> {
      nearest.recall(rows, expected);
      pictures(rows, pictured -> nearest.recall(pictured, expected));
    });
    if (texts != null && !evidence.words().isEmpty()) {
      List<Map<String, Double>> none = texts.attributes().stream().map(text -> Map.<String, Double>of()).toList();
      texts.explain(one, EvidenceCollector.words(evidence, texts.attributes()), other, other < 0 ? null : none, names.name(expected, LONGEST_NAME),
          names.name(given, LONGEST_NAME));
    }
    if (images != null) {
      images.recall(evidence.places(), keys);
    }
    classes(labels, expected, given);
  }

  /** The next rows that are shown belong to this doubt; null where nobody explains it. */
  void doubt(Doubted next) {
    doubted = nearest == null ? null : next;
    shown.clear();
    known = null;
    spreads = null;
    left = -1;
    if (images != null && doubted != null && doubted.explainer().hasImages()) {
      images.explains(keys); // files, of which only the model knows that it learns from them
    }
    if (next == null) {
      forget();
    } else if (values != null) {
      values.between(names.name(next.expected(), LONGEST_NAME), names.name(next.given(), LONGEST_NAME));
    }
  }

  /** What was said of an earlier doubt. */
  private void forget() {
    if (nearest != null) {
      nearest.clear();
    }
    if (values != null) {
      values.betweenNone();
    }
  }

  /**
   * Shows beside each value where those of two classes lie.
   *
   * @param labels of all rows, -1 where missing; not to be modified
   */
  void classes(int[] labels, int expected, int given) {
    if (values != null) {
      values.between(names.name(expected, LONGEST_NAME), names.name(given, LONGEST_NAME));
      explaining.run(() -> Spread.of(data, labels, expected, given, values::shows), values::spread);
    }
  }

  /** Shows two rows; -1 for no second one. */
  void show(int one, int other) {
    boolean another = one != left;
    left = one;
    right = other;
    explaining.next();
    if (images != null) {
      images.show(one, other);
    }
    if (texts != null) {
      texts.show(one, other);
    }
    if (doubted == null || known != null) {
      showValues();
    } else if (values != null) {
      values.clear();
      patience.restart();
    }
    if (doubted != null) {
      explain(another);
    }
  }

  /** Pictures come last: files may have to be read. */
  private void pictures(List<NearestView.ShownRow> rows, Consumer<List<NearestView.ShownRow>> told) {
    if (nearest.hasPictures()) {
      explaining.run(() -> nearest.pictured(rows), told);
    }
  }

  private void showValues() {
    patience.stop();
    if (values != null) {
      values.show(left, right, known);
      if (spreads != null) {
        values.spread(spreads);
      }
    }
  }

  /** What is looked at first comes first: values, then the nearest rows, then words, then places in images, which take longest. */
  private void explain(boolean another) {
    Doubted doubt = doubted;
    int one = left;
    int other = right;
    if (known == null && values != null) {
      explaining.run(() -> doubt.attributes(one), made -> {
        known = made;
        showValues();
        shown.values(made, values::shows);
        seen.accept(shown.evidence());
      });
    }
    if (spreads == null && values != null) {
      explaining.run(() -> Spread.of(data, doubt.labels(), doubt.expected(), doubt.given(), values::shows), made -> {
        spreads = made;
        values.spread(made);
      });
    }
    if (another) {
      nearest.clear();
    }
    explaining.run(() -> nearest.look(doubt.nearest(NearestView.COUNT), doubt.labels()), rows -> {
      nearest.show(rows, doubt.expected());
      shown.nearest(rows);
      seen.accept(shown.evidence());
      pictures(rows, pictured -> nearest.show(pictured, doubt.expected()));
    });
    if (texts != null) {
      explaining.run(() -> List.of(words(doubt, one), other < 0 ? List.<Map<String, Double>>of() : words(doubt, other)), said -> {
        texts.explain(one, said.get(0), other, other < 0 ? null : said.get(1), names.name(doubt.expected(), LONGEST_NAME), names.name(doubt.given(), LONGEST_NAME));
        shown.words(texts.attributes(), said.get(0));
        seen.accept(shown.evidence());
      });
    }
    if (images != null && (source.isDrawn() || doubt.explainer().hasImages())) {
      shown.pair(one, other);
      looks(doubt, 0, one);
      if (other >= 0) {
        looks(doubt, 1, other);
      }
    }
  }

  private void looks(Doubted doubt, int side, int row) {
    explaining.run(() -> places(doubt, row), pixels -> {
      images.explain(side, row, pixels);
      shown.places(row, pixels);
      seen.accept(shown.evidence());
    });
  }

  /** Of squares where the network knows of the image, else of each pixel. */
  private double[][] places(Doubted doubt, int row) {
    return doubt.explainer().hasImages() ? doubt.pixels(row) : source.places(doubt.attributes(row));
  }

  /** Of each text that is shown. */
  private List<Map<String, Double>> words(Doubted doubt, int row) {
    double[] byAttribute = doubt.attributes(row);
    return texts.attributes().stream().map(text -> doubt.explainer().words(doubt.model(), row, text, byAttribute, doubt.expected(), doubt.given())).toList();
  }
}
