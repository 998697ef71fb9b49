package cincer.gui;

import cincer.Model;
import cincer.annotator.Conversation;
import cincer.annotator.Screen;
import cincer.explanation.Explainer;
import java.util.function.BiConsumer;
import javax.swing.SwingUtilities;

/** Follows one conversation after the other, and tells which model puts its questions. May be used from any thread. */
final class AskingModel {

  private final BiConsumer<Explainer, Model> told;
  private Runnable stops = () -> {};

  /** @param told is told the model with what explains it, on the event thread, each time it asks */
  AskingModel(BiConsumer<Explainer, Model> told) {
    this.told = told;
  }

  /** The same screen; the conversations that it shows are followed. */
  Screen on(Screen screen) {
    return new Screen() {
      @Override
      public boolean isWatched() {
        return screen.isWatched();
      }

      @Override
      public boolean isAvailable() {
        return screen.isAvailable();
      }

      @Override
      public void show(Conversation conversation) {
        follow(conversation);
        screen.show(conversation);
      }
    };
  }

  /** Follows this conversation, and no other; null for none. */
  synchronized void follow(Conversation conversation) {
    stops.run();
    stops = () -> {};
    if (conversation == null) {
      return;
    }
    Runnable look = () -> {
      Explainer explainer = conversation.explainer();
      Model model = conversation.model();
      if (conversation.now().phase() == Conversation.Phase.ASKING && model != null) {
        SwingUtilities.invokeLater(() -> told.accept(explainer, model));
      }
    };
    conversation.addListener(look);
    stops = () -> conversation.removeListener(look);
    look.run(); // it may have begun before
  }
}
