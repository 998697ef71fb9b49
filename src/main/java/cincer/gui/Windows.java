package cincer.gui;

import cincer.annotator.Conversation;
import cincer.annotator.Screen;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;

/** Swing as a screen: each conversation gets a {@link PairDialog}. */
public final class Windows implements Screen {

  @Override
  public boolean isAvailable() {
    return !GraphicsEnvironment.isHeadless();
  }

  @Override
  public boolean isWatched() {
    return isAvailable() && Arrays.stream(Frame.getFrames()).anyMatch(Frame::isShowing);
  }

  @Override
  public void show(Conversation conversation) {
    PairDialog.show(conversation);
  }
}
