package cincer.gui;

/**
 * What can be done now, by the state of a session.
 *
 * @param start     whether a session can begin
 * @param pause     whether it can be paused or gone on with
 * @param pauseText what that button says
 * @param stop      whether it can be stopped
 * @param result    whether there are cleaned data to use and to save
 * @param open      whether sessions can be listed and opened
 * @param reason    why no session can begin; empty if one can
 */
public record Controls(boolean start, boolean pause, String pauseText, boolean stop, boolean result, boolean open, String reason) {

  /** Whether a session runs. */
  public enum Activity {
    /** None does. */
    IDLE,
    /** The model looks at examples, or a person answers. */
    RUNNING,
    /** It is to end, as soon as the model looks up. */
    ENDING,
    /** It can be gone on with. */
    PAUSED
  }

  /**
   * What can be done.
   *
   * @param problem   why the data cannot be cleaned; empty if it can
   * @param resumable whether what is answered is kept in a journal, so that a session can be paused
   * @param result    whether there are cleaned data
   */
  public static Controls of(Activity phase, String problem, boolean resumable, boolean result) {
    boolean rests = phase == Activity.IDLE || phase == Activity.PAUSED;
    boolean start = phase == Activity.IDLE && problem.isEmpty();
    String reason = !problem.isEmpty() ? problem : phase == Activity.PAUSED ? "A session is paused: go on with it, or stop it first"
        : phase == Activity.IDLE ? "" : "A session runs already";
    return new Controls(start, phase == Activity.PAUSED || phase == Activity.RUNNING && resumable, phase == Activity.PAUSED ? "Go on" : "Pause",
        phase != Activity.IDLE, rests && result, rests, reason);
  }
}
