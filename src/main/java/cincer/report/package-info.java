/**
 * What came of a session, for readers: numbers, changed labels, tables, pages, cleaned data.
 *
 * <p>What enters: an {@link cincer.learner.Outcome} with its data, while a pass ends, or a {@link cincer.journal.Recorded} session
 * afterwards. What leaves: a {@link cincer.report.Summary}, text, CSV, HTML, and attributes with what became of each row. Nothing here
 * changes a session. Rows are counted from 1, as people do.
 *
 * <pre>{@code
 * Recorded session = Recorded.read(new File("data.arff.cincer.jsonl"), new File("data.arff"));
 * for (LabelChange change : LabelChange.of(session)) {
 *   System.out.println("row " + (change.row() + 1) + " by " + change.stamp().who());
 * }
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.report;

import org.apiguardian.api.API;
