package cincer.agreement;

import cincer.InvalidInputException;
import cincer.data.Plain;
import cincer.journal.Header;
import cincer.journal.Recorded;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The journals of several people over the same data, read.
 *
 * @param merged what they said
 * @param ids    of the sessions, in order
 * @param last   the last session that was read
 */
public record Journals(Merged merged, List<String> ids, Recorded last) {

  /**
   * Reads them; people of one name get a number.
   *
   * @param files at least one
   * @param read  reads one with its data
   * @throws InvalidInputException if one cannot be read, is about other data, or two are the same session
   */
  public static Journals read(List<File> files, Function<File, Recorded> read) {
    List<Judgements> people = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Map<Header, File> known = new HashMap<>();
    Recorded session = null;
    for (File file : files) {
      session = read.apply(file);
      File twin = known.put(session.header(), file);
      if (twin != null) {
        throw new InvalidInputException("'" + twin + "' and '" + file + "' are the same session; give each one once, with -journals");
      } else if (session.header().options().containsKey(Adjudication.OPTION)) {
        throw new InvalidInputException("'" + file + "' settles what other people dispute; give the journals of these people instead, with -journals");
      }
      String who = Plain.text(session.header().annotator());
      String name = who;
      for (int n = 2; !names.add(name); n++) {
        name = who + " " + n;
      }
      people.add(Judgements.of(name, session));
      ids.add(Adjudication.id(session.header()));
    }
    return new Journals(new Merged(session.data(), people), ids, session);
  }
}
