/**
 * The file of a session: every question and every answer is on disk before the next question is put.
 *
 * <p>What enters: where the journal is to be ({@link cincer.journal.JournalChoice}), the data, and what a cleaning pass tells its
 * {@link cincer.Listener}. What leaves: the events of an earlier run ({@link cincer.journal.JournalText}), from which a session is
 * resumed or replayed, and a whole session with its data ({@link cincer.journal.Recorded}), from which the rooms {@code cincer.report}
 * and {@code cincer.agreement} make what people read.
 *
 * <p>The format is JSON Lines: a {@link cincer.journal.Header}, then one record per event. One process at a time writes; a last line
 * that was cut short is cut off on resume. Every later version reads what an earlier one wrote.
 *
 * <pre>{@code
 * JournalText text = JournalText.read(new File("data.arff.cincer.jsonl"));
 * System.out.println(text.answers() + " answers by " + text.header().annotator());
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.journal;

import org.apiguardian.api.API;
