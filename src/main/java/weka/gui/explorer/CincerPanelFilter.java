package weka.gui.explorer;

import cincer.InvalidInputException;
import cincer.cleaning.Reviewers;
import cincer.gui.RememberedOrder;
import cincer.learner.Bootstrap;
import cincer.options.Options;
import java.util.List;
import java.util.Map;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.GenericObjectEditor;

/** The filter as a person has set it in the tab, beside the one that is set there at first. Filters that were given away never change. */
final class CincerPanelFilter {

  private final GenericObjectEditor editor = new GenericObjectEditor();
  private final CincerFilter usual = new CincerFilter();

  /** As it is set at first, with the way that was chosen last. */
  CincerPanelFilter() {
    editor.setClassType(CincerFilter.class);
    usual.setOrder(RememberedOrder.read());
    editor.setValue(copy(usual));
  }

  /** What a person sets it with. */
  GenericObjectEditor editor() {
    return editor;
  }

  /** The filter that is set; to be read only. */
  CincerFilter get() {
    return (CincerFilter) editor.getValue();
  }

  /** A copy that does not change with the editor. */
  CincerFilter copy() {
    return copy(get());
  }

  private static CincerFilter copy(CincerFilter filter) {
    try {
      return (CincerFilter) Filter.makeCopy(filter);
    } catch (Exception e) { // as Weka declares it
      throw new InvalidInputException("the filter cannot be copied (" + e + "); choose another annotator or classifier", e);
    }
  }

  /** Doubts labels from another suspicion on. */
  void setTau(double tau) {
    CincerFilter other = copy();
    other.setTau(tau);
    editor.setValue(other);
  }

  /** Doubts labels from another suspicion on, and takes that for usual from now on. */
  void setUsualTau(double tau) {
    setTau(tau);
    usual.setTau(get().getTau());
  }

  /** Goes through the data in another order, here and in tabs to come. */
  void setOrder(Bootstrap.Order order) {
    RememberedOrder.write(order);
    usual.setOrder(order);
    CincerFilter other = copy();
    other.setOrder(order);
    editor.setValue(other);
  }

  /** Reviews what a walk has come to; which way was chosen last stays. */
  void setReview() {
    CincerFilter other = copy();
    other.setOrder(Bootstrap.Order.SUSPICIOUS);
    editor.setValue(other);
  }

  /** Reviews without an end before everything is reviewed. */
  void setNoBudget() {
    CincerFilter other = copy();
    other.setBudget(Reviewers.ALL);
    other.setLooks(Reviewers.ALL);
    editor.setValue(other);
  }

  /** Takes the options of a session; who answers stays. */
  void setOptionsOf(Map<String, String> recorded) throws Exception {
    editor.setValue(get().withOptionsOf(recorded));
  }

  /** Goes back to what is usual. */
  void reset() {
    editor.setValue(copy(usual));
  }

  /** What is not as usual, as on a command line. */
  List<String> changes() {
    return Options.changes(get(), usual);
  }
}
