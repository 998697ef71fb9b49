package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** Journals of any bytes, bred from a good one (in the folder JournalFuzzInputs): each is understood, or refused in one sentence. */
@Timeout(20)
class JournalFuzz {

  @FuzzTest(maxDuration = "4s")
  void isUnderstoodOrRefused(byte[] bytes) {
    try {
      JournalText text = JournalText.parse("fuzz.jsonl", bytes);
      assertEquals(bytes.length, text.length() + text.torn());
      assertTrue(text.events().size() < text.lines());
    } catch (InvalidInputException e) {
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    }
  }
}
