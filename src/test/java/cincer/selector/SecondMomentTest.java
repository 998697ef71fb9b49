package cincer.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;

class SecondMomentTest {

  private final Random random = new Random(1);

  /** Q D Q' is R'R, with fewer rows than columns and with more. */
  @Test
  void theSpectrumIsThatOfAllRowsTogether() {
    for (int chunks : new int[] {1, 2, 3, 40}) {
      SecondMoment moment = new SecondMoment();
      DMatrixRMaj expected = new DMatrixRMaj(12, 12);
      for (int i = 0; i < chunks; i++) {
        DMatrixRMaj some = RandomMatrices_DDRM.rectangle(5, 12, random);
        CommonOps_DDRM.multAddTransA(some, some, expected);
        moment.add(some);
      }
      Spectrum spectrum = moment.spectrum();
      assertEquals(Math.min(12, 5 * chunks), spectrum.rank());
      DMatrixRMaj scaled = spectrum.vectors().copy();
      CommonOps_DDRM.multCols(scaled, spectrum.values());
      DMatrixRMaj actual = CommonOps_DDRM.multTransB(scaled, spectrum.vectors(), null);
      assertTrue(MatrixFeatures_DDRM.isIdentical(expected, actual, 1e-12 * 12 * chunks), chunks + " chunks");
    }
  }

  /** 100,000 examples with ten classes were a gigabyte. */
  @Test
  void whatIsKeptDoesNotGrowWithTheNumberOfRows() {
    SecondMoment moment = new SecondMoment();
    for (int i = 0; i < 500; i++) {
      moment.add(RandomMatrices_DDRM.rectangle(64, 12, random));
      assertEquals(12 * 12, moment.numbers());
    }
  }

  @Test
  void tooManyRowsAndColumnsAreRefusedBeforeTheyFillTheMemory() {
    SecondMoment moment = new SecondMoment();
    moment.add(new DMatrixRMaj(1999, 2500));
    String sentence = assertThrows(InvalidInputException.class, () -> moment.add(new DMatrixRMaj(2, 2500))).getMessage();
    assertTrue(sentence.contains("2001 rows, and at most 2000"), sentence);
  }
}
