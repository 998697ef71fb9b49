package cincer.gui;

import cincer.data.ClassGuess;
import cincer.data.ClassTwins;
import cincer.data.Fingerprint;
import cincer.data.LearnedFrom;
import cincer.data.Plain;
import cincer.data.ShortNames;
import cincer.data.TextOption;
import cincer.journal.KeptSession;
import java.io.File;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Instances;

/**
 * What is found out about data when it is loaded, off the event thread: about 0.2 s at 100,000 rows.
 *
 * @param data        as loaded
 * @param file        that it was loaded from; null if nobody knows
 * @param fingerprint of it
 * @param guess       whether the attribute that is chosen can be the class
 * @param sessions    over this data, with answers, the newest first
 * @param twins       that classes look the same, a clause; empty if none do
 * @param learned     from which attributes is learned, and from which not and why, in a sentence
 */
public record Findings(Instances data, File file, String fingerprint, ClassGuess guess, List<KeptSession> sessions, String twins,
    String learned) {

  private static final int NAMED = 12;
  private static final int LONGEST = 20;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  /** Looks at data and at the sessions that are kept. */
  public static Findings of(Instances data, File file, int classIndex) {
    String fingerprint = Fingerprint.of(data);
    List<KeptSession> kept = KeptSession.over(fingerprint, file);
    return new Findings(data, file, fingerprint, ClassGuess.of(data, classIndex), kept, twins(data, classIndex), learned(data, classIndex));
  }

  private static String twins(Instances data, int classIndex) {
    return ClassTwins.clause(data.attribute(classIndex)).orElse("");
  }

  private static String learned(Instances data, int classIndex) {
    Instances copy = new Instances(data);
    copy.setClassIndex(classIndex);
    String sentence = LearnedFrom.of(copy, Set.of(), TextOption.AUTO, "").sentence();
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
  }

  /** With another class. */
  public Findings withClass(int classIndex) {
    return new Findings(data, file, fingerprint, ClassGuess.of(data, classIndex), sessions, twins(data, classIndex), learned(data, classIndex));
  }

  /** With the sessions as they are now. */
  public Findings again() {
    return new Findings(data, file, fingerprint, guess, KeptSession.over(fingerprint, file), twins, learned);
  }

  /** The newest session that can be gone on with. */
  public Optional<KeptSession> unfinished() {
    return sessions.stream().filter(session -> session.state() == KeptSession.Condition.UNFINISHED).findFirst();
  }

  /** The newest session whose answers can be looked at. */
  public Optional<KeptSession> finished() {
    return sessions.stream().filter(session -> session.state() == KeptSession.Condition.FINISHED).findFirst();
  }

  /** That there are answers for this data; empty if there are none. */
  public String answers() {
    KeptSession newest = unfinished().or(this::finished).orElse(null);
    if (newest == null) {
      return "";
    }
    String text = "You answered " + newest.answers() + (newest.answers() == 1 ? " question" : " questions") + " on this data on " + TIME.format(newest.last())
        + otherClass(newest)
        + (newest.state() == KeptSession.Condition.FINISHED ? ", and the session is finished." : ".");
    return sessions.size() == 1 ? text : text + " There " + (sessions.size() == 2 ? "is 1 more session" : "are " + (sessions.size() - 1) + " more sessions") + ".";
  }

  private String otherClass(KeptSession session) {
    String name = session.header().classLabel();
    return name.equals(guess.attribute().name()) ? "" : ", when the class was '" + Plain.cut(Plain.text(name), 40) + "'";
  }

  /** The names of the labels in one line: "3 classes: a, b, c", the first few where there are many. */
  public static String labels(Instances data, int classIndex) {
    if (data == null || classIndex < 0 || !data.attribute(classIndex).isNominal()) {
      return "";
    }
    int classes = data.attribute(classIndex).numValues();
    List<String> first = IntStream.range(0, Math.min(classes, NAMED)).mapToObj(value -> Plain.text(data.attribute(classIndex).value(value))).toList();
    ShortNames names = new ShortNames(first);
    return classes + (classes == 1 ? " class: " : " classes: ") + IntStream.range(0, first.size()).mapToObj(value -> names.fit(value, LONGEST))
        .collect(Collectors.joining(", ")) + (classes > NAMED ? ", \u2026" : "");
  }
}
