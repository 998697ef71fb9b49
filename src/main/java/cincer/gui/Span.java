package cincer.gui;

/**
 * A piece of a text.
 *
 * @param strong whether it is to stand out
 * @param speaks positive where it speaks for the label that is expected, negative where for the one that is given, 0 where for none
 */
record Span(String text, boolean strong, int speaks) {

  Span(String text, boolean strong) {
    this(text, strong, 0);
  }

  static Span plain(String text) {
    return new Span(text, false);
  }

  static Span strong(String text) {
    return new Span(text, true);
  }
}
