package cincer.learner;

import cincer.Listener;
import cincer.Model;
import java.util.function.Supplier;

/** A walk that may go on as a review: what comes next follows from what the session is in a state. */
final class WalkThenReview implements NextQuestion {

  private final NextQuestion walk;
  private final Supplier<NextQuestion> reviews;
  private NextQuestion review; // made when it is needed: most walks never become one

  WalkThenReview(NextQuestion walk, Supplier<NextQuestion> reviews) {
    this.walk = walk;
    this.reviews = reviews;
  }

  private synchronized NextQuestion in(State state) {
    if (state.isReview() && review == null) {
      review = reviews.get();
    }
    return state.isReview() ? review : walk;
  }

  @Override
  public Segment from(State state, Listener listener) throws InterruptedException {
    return in(state).from(state, listener);
  }

  @Override
  public void again(State state, Listener listener) throws InterruptedException {
    in(state).again(state, listener);
  }

  @Override
  public void reached(State state) {
    in(state).reached(state);
  }

  @Override
  public Object key(State state) {
    return in(state).key(state);
  }

  @Override
  public Model taught(Segment asked, Segment present) throws InterruptedException {
    return in(present.end()).taught(asked, present);
  }

  @Override
  public Model model(State state) throws InterruptedException {
    return in(state).model(state);
  }

  @Override
  public synchronized void close() {
    walk.close();
    if (review != null) {
      review.close();
    }
  }
}
