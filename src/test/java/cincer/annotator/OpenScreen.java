package cincer.annotator;

/** A window of a test: it can be opened, and somebody sits before it. */
public abstract class OpenScreen implements Screen {

  @Override
  public boolean isWatched() {
    return true;
  }

  @Override
  public boolean isAvailable() {
    return true;
  }
}
