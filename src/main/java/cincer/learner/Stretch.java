package cincer.learner;

import cincer.Query;
import cincer.Suspicion;
import java.util.List;

/**
 * The way from one question to the next.
 *
 * @param accepted what the model said of the examples that arrived and were accepted, in order
 * @param end      where the walk stands now
 * @param query    what is to be asked there; null at the end of the walk
 */
public record Stretch(List<Suspicion> accepted, State end, Query query) {}
