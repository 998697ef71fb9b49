/**
 * Who answers the questions: a person in a window or in the terminal, a file with the true labels, the journal of an earlier session, or nobody.
 *
 * <pre>{@code
 * ReferenceAnnotator reference = new ReferenceAnnotator();
 * reference.setFile(new File("examples/breast-true.arff"));
 * Cleaned cleaned = CleaningPass.of(new CincerClassifier(), reference).clean(data);
 * }</pre>
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
package cincer.annotator;

import org.apiguardian.api.API;
