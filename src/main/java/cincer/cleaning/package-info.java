/**
 * A cleaning pass as one object: {@link cincer.cleaning.CleaningPass} takes a model, an annotator, a policy, a listener and where
 * the journal is kept, walks a data set, and gives a {@link cincer.cleaning.Cleaned}. Every face calls it: the filter, the tab, the
 * KnowledgeFlow's step, a Java program.
 *
 * <p>The data enters each room once, in this order: {@code cincer.data} (labels, weights, keys), the annotator, the model (which
 * encodes it), {@code cincer.learner} (the walk over numbers), {@code cincer.journal} (its file), {@code cincer.report} (the account).
 *
 * <pre>{@code
 * Cleaned cleaned = CleaningPass.of(new CincerClassifier(), annotator).journal(new File("session.jsonl")).clean(data);
 * System.out.println(cleaned.summary());
 * }</pre>
 */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
package cincer.cleaning;

import org.apiguardian.api.API;
