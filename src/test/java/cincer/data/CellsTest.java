package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "-1+cmd|' /C calc'!A0", "-", "+1.", "-Infinity"})
  void whatASpreadsheetWouldCalculateIsText(String label) {
    assertEquals("'" + label, Cells.text(label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "benign", "-1", "+1", "-0.5", "-1.5E-300", "3", "a=b", "'", "<b>"})
  void anythingElseStays(String label) {
    assertEquals(label, Cells.text(label));
  }
}
