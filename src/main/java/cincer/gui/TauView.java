package cincer.gui;

import java.awt.BorderLayout;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;

/** The number tau, and what another one would have meant. */
final class TauView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final double STEP = 0.01;

  private final SpinnerNumberModel number = new SpinnerNumberModel(0.2, 0, 1, STEP);
  private final JLabel meaning = Theme.label(" ");
  private boolean quiet;

  /** @param moved is told what a person sets */
  TauView(DoubleConsumer moved) {
    super(new BorderLayout(Theme.gap(), 0));
    setBorder(BorderFactory.createEmptyBorder(0, Theme.gap(), 0, Theme.gap()));
    JSpinner spinner = new JSpinner(number);
    JSpinner.NumberEditor editor = new JSpinner.NumberEditor(spinner, "0.###");
    editor.getFormat().setDecimalFormatSymbols(DecimalFormatSymbols.getInstance(Locale.ROOT)); // as in our texts
    editor.getTextField().setColumns(4);
    editor.getTextField().setValue(number.getValue());
    spinner.setEditor(editor);
    spinner.setName("cincer.tau");
    spinner.getAccessibleContext().setAccessibleName("tau");
    editor.getTextField().getAccessibleContext().setAccessibleName("tau");
    spinner.setToolTipText("Suspicion from which on a label is doubted; takes effect when you start or go on");
    JLabel label = new JLabel("tau");
    label.setLabelFor(spinner);
    JPanel left = new JPanel(new BorderLayout(Theme.gap(), 0));
    left.add(label, BorderLayout.WEST);
    left.add(spinner, BorderLayout.CENTER);
    add(left, BorderLayout.WEST);
    add(meaning, BorderLayout.CENTER);
    meaning.setName("cincer.whatIf");
    number.addChangeListener(event -> {
      if (!quiet) {
        moved.accept(tau());
      }
    });
  }

  double tau() {
    return number.getNumber().doubleValue();
  }

  /** As if a person had set it. */
  void setTau(double value) {
    number.setValue(value);
  }

  /** Nobody is told. */
  void putTau(double value) {
    quiet = true;
    number.setValue(value >= 0 ? Math.min(1, value) : 0.0); // anything may be typed
    quiet = false;
  }

  void say(String text) {
    meaning.setText(text.isEmpty() ? " " : text);
    meaning.setToolTipText(text.isEmpty() ? null : text);
  }
}
