package cincer.spark.cluster;

import cincer.Answer;
import cincer.journal.Recorded;
import cincer.report.LabelChange;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import weka.core.Attribute;
import weka.core.Instance;

/**
 * What a session has decided about a row.
 *
 * @param label   the name of the label that stands; null for none
 * @param leftOut whether somebody has left the row out
 * @param who     said so
 * @param when    as the journal has it
 * @param note    free text
 */
record JournalDecision(String label, boolean leftOut, String who, String when, String note) implements Serializable {

  /** By key, in the order of the worklist; rows whose label stays as it is are not among them. */
  static Map<String, JournalDecision> of(Recorded session, String key) {
    Map<String, JournalDecision> decisions = new LinkedHashMap<>();
    Attribute keys = session.data().attribute(key);
    for (LabelChange change : LabelChange.of(session)) {
      Answer.Other other = change.other();
      boolean outside = other != null && other.finding().isOutside();
      if (change.before() != change.after() || outside) {
        boolean leftOut = outside && other.finding() == Answer.Finding.LEAVE_OUT;
        String label = !outside ? session.data().classAttribute().value(change.after()) : other.newClass().isEmpty() ? null : other.newClass();
        decisions.put(key(session.data().instance(change.row()), keys),
            new JournalDecision(label, leftOut, change.stamp().who(), String.valueOf(change.stamp().time()), change.note()));
      }
    }
    return decisions;
  }

  private static String key(Instance row, Attribute keys) {
    return TableFiles.text(keys.isNumeric() ? (Object) row.value(keys) : row.stringValue(keys));
  }
}
