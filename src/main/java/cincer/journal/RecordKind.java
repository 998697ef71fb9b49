package cincer.journal;

import cincer.Answer;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of records in a journal, by the names that they have there: part of the file format, whatever our classes are called. */
enum RecordKind {

  /** What the session is about. */
  HEADER("header"),
  /** Somebody goes on with it. */
  RESUME("resume"),
  /** A walk goes on as a review of all labels. */
  REVIEW("review"),
  /** A review has found out how long its networks are trained. */
  TRAINED("trained"),
  /** An arriving example was judged. */
  JUDGED("judged"),
  /** A question was put. */
  QUESTION("question"),
  /** It was answered with labels. */
  ANSWER("answer"),
  /** It is for later. */
  SKIP("skip"),
  /** Somebody cannot tell. */
  UNSURE("unsure"),
  /** The example is to be left out of the data. */
  LEAVE_OUT("leave-out"),
  /** It belongs to none of the classes. */
  NONE_FITS("none-fits"),
  /** Several classes fit. */
  SEVERAL_FIT("several-fit"),
  /** Back to the previous question. */
  BACK("back"),
  /** An earlier answer does not count. */
  UNDO("undo"),
  /** It counts again. */
  REDO("redo"),
  /** An earlier question is answered anew. */
  CHANGE("change"),
  /** Another row is to be asked about instead. */
  ASK("ask"),
  /** Nothing more is to be asked. */
  STOP("stop"),
  /** All examples have arrived. */
  END("end");

  private final String text;

  RecordKind(String text) {
    this.text = text;
  }

  /** As it is written. */
  String text() {
    return text;
  }

  static Optional<RecordKind> named(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
  }

  static RecordKind of(Answer answer) {
    if (answer instanceof Answer.Labels) {
      return ANSWER;
    } else if (answer instanceof Answer.Skip) {
      return SKIP;
    } else if (answer instanceof Answer.Other other) {
      return of(other.finding());
    } else if (answer instanceof Answer.Back) {
      return BACK;
    } else if (answer instanceof Answer.Undo) {
      return UNDO;
    } else if (answer instanceof Answer.Redo) {
      return REDO;
    }
    return answer instanceof Answer.Change ? CHANGE : answer instanceof Answer.Ask ? ASK : STOP;
  }

  static RecordKind of(Answer.Finding finding) {
    return switch (finding) {
      case UNSURE -> UNSURE;
      case LEAVE_OUT -> LEAVE_OUT;
      case NONE_FITS -> NONE_FITS;
      case SEVERAL_FIT -> SEVERAL_FIT;
    };
  }

  /** Whether a question is answered by it. */
  boolean answers() {
    return this == ANSWER || this == SKIP || finding().isPresent();
  }

  /** What is found of an example; nothing where this kind of record tells something else. */
  Optional<Answer.Finding> finding() {
    return Arrays.stream(Answer.Finding.values()).filter(finding -> of(finding) == this).findFirst();
  }
}
