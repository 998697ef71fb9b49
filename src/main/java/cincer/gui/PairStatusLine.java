package cincer.gui;

import cincer.Query;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** One line below a pair: what will be done, else what the last answer did; and how far the session is, as far as there is room for both. */
final class PairStatusLine extends JPanel {

  private static final long serialVersionUID = 1L;
  /** Of what was done, so much is to be read. */
  private static final int LEAST_NEWS = 25;

  private final JLabel news = Theme.label(" ");
  private final JLabel progress = Theme.label(" ");
  private String whole = " "; // how far the session is
  private String brief = " ";
  private boolean needed; // what is said is to be read, whatever room there is

  PairStatusLine() {
    super(new MigLayout("insets 0, fillx, hidemode 3", "[grow, fill][]"));
    news.setName("news");
    progress.setName("progress");
    progress.setForeground(Theme.quiet());
    add(news, "wmin 0");
    add(progress, "shrink 0");
    Fitted.onResize(this, this::fit);
  }

  /** A question is shown. */
  void question(Query query) {
    brief = "Question " + query.number();
    whole = brief + "  \u00b7  " + progress(query);
    progress.setToolTipText(query.wrong() == null ? null : query.wrong().text());
  }

  private static String progress(Query query) {
    return query.isReview() ? query.left() + " of " + query.arrivals() + " labels not reviewed yet"
        + (query.wrong() == null ? "" : ", " + query.wrong().range() + " wrong")
        : "example " + (query.position() + 1) + " of " + query.arrivals();
  }

  /** Nothing is asked: the model looks; @param last question of a review, null in a walk. */
  void looks(Query last, int arrived, int arrivals) {
    whole = last != null ? progress(last) : arrived + " of " + arrivals;
    brief = last != null ? "" : whole;
    tell(last != null ? "Looking for the next doubt\u2026" : "Looking at the next examples\u2026", false, false);
  }

  /** What Apply will do, with names as short as the line needs them. */
  void summary(PairModel model) {
    tell(IntStream.of(60, 40, 25, 15).mapToObj(model::summary).filter(text -> Fitted.fits(news, text)).findFirst().orElseGet(() -> model.summary(15)), true, false);
    news.setToolTipText(" " + model.summary());
  }

  /**
   * Says something else.
   *
   * @param important what will be done, or cannot be done
   * @param done      what was done
   */
  void tell(String text, boolean important, boolean done) {
    news.setText(text);
    news.setToolTipText(" " + text);
    news.setForeground(important ? Theme.foreground() : Theme.quiet());
    needed = important || done;
    fit();
  }

  private void fit() {
    int room = getWidth() - 2 * Theme.gap();
    int wanted = news.getPreferredSize().width;
    progress.setText(whole);
    if (getWidth() > 0 && wanted > room - progress.getPreferredSize().width) {
      progress.setText(brief);
    }
    int least = Math.min(wanted, news.getFontMetrics(news.getFont()).charWidth('m') * LEAST_NEWS);
    progress.setVisible(getWidth() == 0 || room - progress.getPreferredSize().width >= least || !needed);
  }
}
