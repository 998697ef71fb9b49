package cincer.data;

import org.jline.utils.WCWidth;

/** How much room text takes in a terminal: Chinese characters two cells, accents that join a letter none. */
public final class TerminalCells {

  private TerminalCells() {}

  /** Number of cells that a text takes. */
  public static int width(String text) {
    return text.codePoints().map(TerminalCells::width).sum();
  }

  /** Number of cells that a character takes: 0, 1 or 2. */
  public static int width(int codePoint) {
    return codePoint < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(codePoint)); // what is no ASCII, that library knows
  }
}
