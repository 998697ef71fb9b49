package cincer.gui;

/**
 * A piece of a text.
 *
 * @param strong whether it is to stand out
 */
record Span(String text, boolean strong) {

  static Span plain(String text) {
    return new Span(text, false);
  }

  static Span strong(String text) {
    return new Span(text, true);
  }
}
