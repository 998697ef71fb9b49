package cincer.network;

import cincer.TrainingSet;

/** Trains a network by passes over a training set, without memory of its own. */
interface Trainer {

  /** One pass over the training set in the batches that {@link Batches} gives for the optimiser's epoch. */
  void epoch(TrainingSet training, Optimiser optimiser) throws InterruptedException;
}
