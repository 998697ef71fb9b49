package cincer.gui;

import cincer.data.OneColumn;
import cincer.data.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the tab says above the charts, and what it offers to do about it.
 *
 * @param text   empty if there is nothing to say
 * @param offers in order
 */
public record Advice(String text, List<Offer> offers) {

  /** Nothing to say. */
  public static final Advice NONE = new Advice("", List.of());

  /** What can be offered. */
  public enum Offer {
    /** Takes the likelier attribute as the class. */
    LIKELY_CLASS,
    /** Makes the numbers of the class labels. */
    NUMBERS_AS_LABELS,
    /** Reads the columns of a table that was read as one. */
    READ_COLUMNS,
    /** Makes one class of those that differ in case or spaces alone. */
    ONE_CLASS,
    /** The classes stay apart. */
    APART,
    /** The class stays as it is. */
    SAME_CLASS,
    /** Sets the options back. */
    USUAL_OPTIONS,
    /** The options stay as they are. */
    SAME_OPTIONS,
    /** Goes on with the newest session. */
    GO_ON,
    /** Shows the answers of the newest finished session. */
    OPEN,
    /** Begins another session. */
    BEGIN_ANEW,
    /** Shows the list of sessions. */
    SESSIONS,
    /** Asks once more what was left open. */
    GO_THROUGH_OPEN,
    /** Measures no longer. */
    STOP_MEASURING,
    /** Shows what came of the session. */
    RESULT,
    /** Asks about what a review has not come to. */
    REVIEW_FURTHER,
    /** Goes on with a walk as a review. */
    AS_REVIEW
  }

  /** Nothing can begin: says why, and offers to read the columns of a file, to make labels of the numbers of the class, or the likelier class. */
  public static Advice of(String problem, Findings findings) {
    List<Offer> offers = new ArrayList<>();
    if (findings != null && findings.file() != null && OneColumn.separator(findings.data()).isPresent()) {
      return new Advice(problem, List.of(Offer.READ_COLUMNS));
    }
    if (findings != null && DataCheck.canBeLabels(findings.data(), findings.guess().attribute().index())) {
      offers.add(Offer.NUMBERS_AS_LABELS);
    }
    if (findings != null && findings.guess().likely().isPresent()) {
      offers.add(Offer.LIKELY_CLASS);
    }
    return new Advice(problem, offers);
  }

  /** The class is doubtful. */
  public static Advice doubt(Findings findings) {
    List<Offer> offers = new ArrayList<>();
    if (findings.guess().likely().isPresent()) {
      offers.add(Offer.LIKELY_CLASS);
    }
    offers.add(Offer.SAME_CLASS);
    return new Advice(findings.guess().doubt().orElseThrow() + ".", offers);
  }

  /**
   * Some classes look the same.
   *
   * @param twins which: a clause that begins with their names
   */
  public static Advice twins(String twins) {
    return new Advice(twins + ", and each is a class of its own: as one, nobody has to choose between them.", List.of(Offer.ONE_CLASS, Offer.APART));
  }

  /**
   * Options were set for other data.
   *
   * @param changed options as on a command line; at least one
   * @param other   name of the other data
   */
  public static Advice carried(List<String> changed, String other) {
    return new Advice("Set for '" + Plain.cut(Plain.text(other), 40) + "', and still in force: " + String.join(", ", changed) + ".",
        List.of(Offer.USUAL_OPTIONS, Offer.SAME_OPTIONS));
  }

  /** There are answers for this data. */
  public static Advice answers(Findings findings) {
    List<Offer> offers = new ArrayList<>();
    findings.unfinished().ifPresent(session -> offers.add(Offer.GO_ON));
    if (findings.unfinished().isEmpty()) {
      offers.add(Offer.OPEN);
    }
    offers.add(Offer.BEGIN_ANEW);
    if (findings.sessions().size() > 1) {
      offers.add(Offer.SESSIONS);
    }
    return new Advice(findings.answers(), offers);
  }

  /** This, and that there are answers for this data: to go on with them needs nothing of what is said here. */
  public Advice with(Findings findings) {
    if (findings == null || findings.answers().isEmpty()) {
      return this;
    }
    Stream<Offer> more = answers(findings).offers().stream().filter(offer -> offer == Offer.GO_ON || offer == Offer.OPEN);
    return new Advice(text + "\n" + findings.answers(), Stream.concat(offers.stream(), more).toList());
  }

  /**
   * A session has come to its end.
   *
   * @param open     questions that nobody has answered
   * @param further  offers to ask about more labels; null if none is left, or the answers are not kept
   * @param measured what the labels are good for; empty while nobody knows
   */
  public static Advice ending(String text, int open, Offer further, String measured, boolean measuring) {
    List<Offer> offers = new ArrayList<>();
    if (open > 0) {
      offers.add(Offer.GO_THROUGH_OPEN);
    }
    if (further != null) {
      offers.add(further);
    }
    offers.add(Offer.RESULT);
    if (measuring) {
      offers.add(Offer.STOP_MEASURING);
    }
    return new Advice(measured.isEmpty() ? text : text + "\n" + measured, offers);
  }
}
