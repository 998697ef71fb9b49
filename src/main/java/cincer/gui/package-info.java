/**
 * Swing: view models, which know no component, and passive views.
 *
 * <pre>{@code
 * SessionModel session = new SessionModel(java.time.Clock.systemUTC(), "Ann", Map.of());
 * session.begin();
 * CleaningPass.of(new CincerClassifier(), annotator).listener(session).clean(data); // on a thread of its own
 * SessionSnapshot seen = session.snapshot(); // what a view shows, on the event thread
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.gui;

import org.apiguardian.api.API;
