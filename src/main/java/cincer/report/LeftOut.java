package cincer.report;

import org.apiguardian.api.API;

/** What becomes of rows that somebody has left out, in the data that is handed on. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public enum LeftOut {
  /** They are not in it. */
  REMOVE,
  /** They are in it with weight 0. */
  WEIGHT,
  /** They are in it as they were. */
  KEEP
}
