package cincer.network;

import cincer.TrainingSet;

/** Trains networks of one architecture. */
interface Trainer {

  /** Begins, or goes on with, a fit to this training set, where the optimiser stands. */
  Run start(TrainingSet set, Optimiser optimiser, Schedule schedule);

  /** One fit on its way; owned by one thread at a time. */
  interface Run {

    /** One pass over the training set in the batches that {@link Batches} gives for the optimiser's epoch. */
    void epoch() throws InterruptedException;

    /** Brings the optimiser's parameters and moments up to date. */
    default void store() {}
  }
}
