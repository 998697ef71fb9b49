/**
 * Commands about sessions that are over, or rest: what came of one ({@link cincer.session.Export}) and of several people's
 * ({@link cincer.session.Merge}). They read journals (room {@code cincer.journal}) and write what {@code cincer.report} and
 * {@code cincer.agreement} make of them. Their names are those that scripts have used since 0.1.0.
 *
 * <pre>{@code
 * Export export = new Export();
 * export.setJournal(new File("data.arff.cincer.jsonl"));
 * export.setData(new File("data.arff"));
 * export.setHtml(new File("changes.html"));
 * export.export();
 * }</pre>
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
package cincer.session;

import org.apiguardian.api.API;
