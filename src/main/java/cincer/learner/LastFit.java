package cincer.learner;

/**
 * The last fit of a walk in one state. Immutable, and a function of what has arrived and what was answered: a session that is resumed,
 * or that goes back, has its fits where they were.
 *
 * @param schedule when the next one is due
 * @param of       the state whose labels the model has learned
 * @param changed  how many of these labels have changed since
 * @param answered whether anything was answered since
 */
record LastFit(RefitSchedule schedule, State of, int changed, boolean answered) {

  /** The same fit after one more answer. */
  LastFit heard(Answers answers) {
    return new LastFit(schedule, of, schedule.changed(of, answers), true);
  }

  /** The last fit in a state that follows: this one, or, where one is due, its own. */
  LastFit in(State state) {
    return schedule.isDue(this, state) ? new LastFit(schedule, state.alone(), 0, false) : this;
  }
}
