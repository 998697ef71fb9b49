package cincer.gui;

import java.awt.Color;
import java.awt.Font;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.UIManager;

/** Colours and fonts, all taken from the look and feel. */
final class Theme {

  private static final long DOUBLE_CLICK_MILLIS = 300;

  private Theme() {}

  static Color foreground() {
    return color("Label.foreground", Color.BLACK);
  }

  static Color background() {
    return color("Panel.background", Color.WHITE);
  }

  /** For bars and marks. */
  static Color accent() {
    Color selection = color("Table.selectionBackground", color("textHighlight", Color.GRAY));
    return distance(selection, background()) < 40 ? mix(selection, foreground(), 0.4) : selection;
  }

  /** Behind words that differ: text stays readable on it. */
  static Color mark() {
    return mix(color("TextArea.background", background()), accent(), 0.6);
  }

  /** Empty part of a bar. */
  static Color track() {
    return mix(background(), foreground(), 0.12);
  }

  /** For text of second rank. */
  static Color quiet() {
    return mix(foreground(), background(), 0.35);
  }

  /** Room between things that belong together; grows with the font. */
  static int gap() {
    return Math.round(font().getSize2D() / 2);
  }

  /** For text: some looks and feels write their labels bold. */
  static Font font() {
    return UIManager.getFont("Label.font").deriveFont(Font.PLAIN);
  }

  static Font heading() {
    return font().deriveFont(Font.BOLD, font().getSize2D() * 1.25f);
  }

  /** A label that shows text from data as it is, never as HTML. */
  static JLabel label(String text) {
    JLabel label = plain(new JLabel(text));
    label.setFont(font());
    return label;
  }

  /** A button that shows its key; a second press within a double click is not heard. */
  static JButton button(String name, String text, String key, Runnable deed) {
    JButton button = plain(new JButton(keyed(text, key)));
    button.setName(name);
    button.setRequestFocusEnabled(false);
    button.setMultiClickThreshhold(DOUBLE_CLICK_MILLIS);
    button.getAccessibleContext().setAccessibleName(key.isEmpty() ? text : text + ", key " + key);
    button.addActionListener(click -> deed.run());
    return button;
  }

  /** A text and the key that does the same. */
  static String keyed(String text, String key) {
    return key.isEmpty() ? text : text + "  [" + key + "]";
  }

  /** Never takes text for HTML. */
  static <T extends JComponent> T plain(T component) {
    component.putClientProperty("html.disable", Boolean.TRUE);
    return component;
  }

  static Color mix(Color one, Color other, double share) {
    return new Color(channel(one.getRed(), other.getRed(), share), channel(one.getGreen(), other.getGreen(), share),
        channel(one.getBlue(), other.getBlue(), share));
  }

  private static int channel(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  private static int distance(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen()) + Math.abs(one.getBlue() - other.getBlue());
  }

  private static Color color(String key, Color otherwise) {
    Color color = UIManager.getColor(key);
    return color == null ? otherwise : color;
  }
}
