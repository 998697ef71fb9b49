package cincer.gui;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;

/**
 * The room in the tab: in a narrow window (Weka opens its Explorer so) a question needs all of it. While questions are asked there, the settings, which cannot be
 * changed then, make way, and what steers the session stands in a bar above; the settings are one click away.
 */
final class TabRoom {

  /** A window less wide than so many letters is narrow. */
  private static final int NARROW = 90;

  private final JPanel tab;
  private final JComponent[] settings;
  private final JPanel place;
  private final JComponent steer;
  private final JPanel bar = new JPanel(new BorderLayout(Theme.gap(), 0));
  private final JToggleButton show = new JToggleButton("Settings");
  private boolean asks;

  /**
   * Everything is seen.
   *
   * @param tab      that has the room
   * @param place    of what steers, among the settings; holds nothing else
   * @param steer    what steers the session
   * @param settings what makes way
   */
  TabRoom(JPanel tab, JPanel place, JComponent steer, JComponent... settings) {
    this.tab = tab;
    this.place = place;
    this.steer = steer;
    this.settings = settings;
    place.add(steer);
    show.setName("cincer.settings");
    show.setToolTipText("Shows the filter, the class, how it is gone through, and the results");
    show.addActionListener(event -> arrange());
    bar.add(show, BorderLayout.LINE_END);
    bar.setBorder(BorderFactory.createEmptyBorder(Theme.gap() / 2, Theme.gap(), Theme.gap() / 2, Theme.gap()));
    tab.addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        arrange();
      }
    });
    arrange();
  }

  /** The bar, to be put above the session. */
  JComponent bar() {
    return bar;
  }

  /** Whether questions are asked in the tab. */
  void asks(boolean inTab) {
    if (asks != inTab) {
      asks = inTab;
      show.setSelected(false);
      arrange();
    }
  }

  private void arrange() {
    boolean narrow = asks && tab.getWidth() > 0 && tab.getWidth() < NARROW * tab.getFontMetrics(Theme.font()).charWidth('m');
    JPanel holder = narrow ? bar : place;
    if (steer.getParent() != holder) {
      Runnable keys = Keys.kept(steer);
      holder.add(steer, BorderLayout.CENTER);
      keys.run();
    }
    bar.setVisible(narrow);
    for (JComponent one : settings) {
      one.setVisible(!narrow || show.isSelected());
    }
    tab.revalidate();
    tab.repaint();
  }
}
