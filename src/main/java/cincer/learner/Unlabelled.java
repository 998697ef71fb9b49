package cincer.learner;

import org.apiguardian.api.API;

/** What becomes of rows without a label. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public enum Unlabelled {
  /** The annotator is asked for the label where that is worth it. */
  ASK,
  /** They stay as they are. */
  LEAVE
}
