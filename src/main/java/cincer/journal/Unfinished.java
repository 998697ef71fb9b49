package cincer.journal;

import cincer.Answer;
import cincer.learner.Event;
import java.io.File;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A session that has answers and has not come to its end.
 *
 * @param file    its journal
 * @param text    what that says
 * @param answers how many questions were answered with a label
 * @param last    when the last answer was given
 */
public record Unfinished(File file, JournalText text, long answers, Instant last) {

  /**
   * What is left to do of a session; empty if it has no answers or has come to its end.
   *
   * @throws cincer.InvalidInputException if its journal cannot be understood
   */
  public static Optional<Unfinished> of(File journal) {
    JournalText text = JournalText.read(journal);
    List<JournalText.Stamp> stamps = List.copyOf(text.stamps().values());
    return text.answers() == 0 || ended(text.events()) ? Optional.empty()
        : Optional.of(new Unfinished(journal, text, text.answers(), Instant.parse(stamps.get(stamps.size() - 1).time())));
  }

  /** Whether it has come to its end; the end of a walk that went on as a review is none, nor that of a budget after which more was asked. */
  private static boolean ended(List<Event> events) {
    boolean ended = false;
    Set<Integer> answered = new HashSet<>();
    for (Event event : events) {
      boolean further = event instanceof Event.Asked asked && !answered.contains(asked.query().number());
      ended = event instanceof Event.Ended || ended && !further && !(event instanceof Event.GoesOnAsReview);
      if (event instanceof Event.Given given && given.answer() instanceof Answer.Said) {
        answered.add(given.question());
      }
    }
    return ended;
  }
}
