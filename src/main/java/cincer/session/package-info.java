/**
 * Commands about sessions that are over, or rest: what came of one ({@link cincer.session.Export}) and of several people's
 * ({@link cincer.session.Merge}). They read journals (room {@code cincer.journal}) and write what {@code cincer.report} and
 * {@code cincer.agreement} make of them. Their names are those that scripts have used since 0.1.0.
 *
 * <pre>
 * weka cincer.session.Export -i data.arff -journal data.arff.cincer.jsonl -o cleaned.arff -changes changes.csv -html changes.html
 * weka cincer.session.Merge -i data.arff -journals ann.jsonl,bob.jsonl -o majority.arff -disputed disputed.arff
 * </pre>
 */
package cincer.session;
