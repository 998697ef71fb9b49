package cincer.queue;

import cincer.neighbours.Neighbours;

/** Why a row may be worth a look, beside the doubt of its label. */
public enum Reason {
  /** Another row is identical, and has another label. */
  SAME("identical, other label"),
  /** Another row is nearly identical, and has another label. */
  NEAR("nearly identical, other label"),
  /** It is far from all other rows. */
  FAR("far from others"),
  /** Few rows have its label. */
  RARE("rare class");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  /** Whether somebody has looked for it. */
  public boolean isKnown(Neighbours alike) {
    return this == RARE || alike != null && (this == SAME || alike.looked());
  }

  @Override
  public String toString() {
    return text;
  }
}
