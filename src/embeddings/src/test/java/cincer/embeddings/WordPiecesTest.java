package cincer.embeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pieces are those of the program with which the network was trained. */
class WordPiecesTest {

  private static final String[] ALPHABETS = {"abcdefghijklmnopqrstuvwxyz", "ABCXYZäöüßÄÖÜéèêçñøåÅÆœİıŞğ", "0123456789",
    " \t\n\r\u00a0\u2003\u3000", "'\"!?.,;:-_()[]{}<>/@#$%^&*+=|~`\\",
    "\u2019\u201c\u201d\u2013\u2014\u2026\u00bf\u00a1\u00ab\u00bb€£¥©®™",
    "αβγΣςΩЖжЯяЁё", "אבגשלום", "مرحبابكمَِّ", "你好世界漢字かなカナ", "한국어", "ไทยภาษา", "हिन्दी", "\u0301\u0308\u0000\u0007\u200b\u200d\ufeff\ufffd"};

  private static WordPieces ours;
  private static HuggingFaceTokenizer theirs;

  @BeforeAll
  static void load() throws IOException {
    ours = new WordPieces(vocabulary());
    theirs = HuggingFaceTokenizer.newInstance(vocabulary(), Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
  }

  private static InputStream vocabulary() {
    return WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json");
  }

  private static void assertSame(String text) {
    long[] expected = theirs.encode(text, false, false).getIds();
    assertArrayEquals(expected, Arrays.stream(ours.cut(text).ids()).asLongStream().toArray(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "A text.", "Unbelievably, tokenization isn't THAT hard!", "naïve café Straße ÅNGSTRÖM",
      "price: $3.50 (50% off) #1 @home a_b",
      "x = {y: [1, 2]}; // <b>bold</b> &amp; more", "שלום עולם", "مرحبا بالعالم", "你好，世界", "Привет, мир",
      "日本語のテキスト", "한국어 텍스트", "ΑΣ",
      "ﬁne ½ ² ①", "e\u0301 \u200b zero\u200dwidth",
      "donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsundnochvielmehralsnurdas",
      "tab\tnew\nline\r\nend", "I\u0307stanbul İstanbul ısı", "\ufffd replaced \u0000 null"})
  void aTextIsCutAsTheNetworksAuthorsDo(String text) {
    assertSame(text);
  }

  @Test
  void soAreThousandsOfRandomTextsOfAllScripts() {
    Random random = new Random(1);
    for (int n = 0; n < 5000; n++) {
      StringBuilder text = new StringBuilder();
      for (int words = random.nextInt(8); words >= 0; words--) {
        String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        for (int length = random.nextInt(7); length >= 0; length--) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        text.append(random.nextInt(3) > 0 ? " " : "");
      }
      assertSame(text.toString());
    }
  }

  @Test
  void commandsOfTheVocabularyInATextAreText() {
    assertEquals(3, ours.cut("[SEP]").ids().length);
  }
}
