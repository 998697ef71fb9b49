package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javax.swing.text.Document;
import javax.swing.text.Element;
import javax.swing.text.StyleConstants;
import org.junit.jupiter.api.Test;

class SpansViewTest {

  private static List<Span> spans(String word) {
    return IntStream.range(0, 2000).mapToObj(i -> new Span(word + i + " ", i % 3 == 0)).toList();
  }

  private static String text(SpansView view) throws Exception {
    Document document = view.getDocument();
    return document.getText(0, document.getLength());
  }

  @Test
  void aLongTextOfEmojiHasShortParagraphsAndNothingOfItIsLost() throws Exception {
    SpansView view = SpansView.text();
    Document before = view.getDocument();
    view.show(spans("\ud83c\udf55"));
    assertNotSame(before, view.getDocument(), "no line is laid out before all is there");
    int paragraphs = view.getDocument().getDefaultRootElement().getElementCount();
    assertTrue(paragraphs > 5, paragraphs + " paragraphs");
    for (int i = 0; i < paragraphs; i++) {
      Element one = view.getDocument().getDefaultRootElement().getElement(i);
      assertTrue(one.getEndOffset() - one.getStartOffset() < 1100);
    }
    String all = spans("\ud83c\udf55").stream().map(Span::text).reduce("", String::concat);
    assertEquals(all, text(view).replace('\n', ' '));
  }

  @Test
  void otherTextsStayAsTheyAre() throws Exception {
    SpansView view = SpansView.text();
    view.show(spans("word"));
    assertEquals(1, view.getDocument().getDefaultRootElement().getElementCount());
    view.show(List.of(Span.plain("\ud83c\udf55 a b")));
    assertEquals("\ud83c\udf55 a b", text(view));
    SpansView sentence = SpansView.sentence();
    sentence.show(List.of(Span.plain("a")));
    assertEquals(sentence.getFont().getSize(), StyleConstants.getFontSize(sentence.getStyledDocument().getLogicalStyle(0)), "of a new document, too");
  }
}
