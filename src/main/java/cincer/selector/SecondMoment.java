package cincer.selector;

import cincer.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * R'R of a matrix whose rows come a few at a time: R itself while it has fewer rows than columns, so that it takes at most a
 * square of as many rows as columns, however many rows come.
 */
final class SecondMoment {

  private static final int LARGEST = 2000;

  private final List<DMatrixRMaj> rows = new ArrayList<>();
  private int count;
  private DMatrixRMaj square;

  /** Adds rows. */
  void add(DMatrixRMaj some) {
    count += some.numRows;
    int smaller = Math.min(count, some.numCols);
    if (smaller > LARGEST) {
      throw new InvalidInputException("K-FAC needs the eigenvalues of a matrix of at least " + smaller + " rows, and at most "
          + LARGEST + " are possible: choose TopFisher or DiagonalFisher for such a network");
    }
    rows.add(some);
    if (count > some.numCols) {
      rows.forEach(this::square);
      rows.clear();
    }
  }

  private void square(DMatrixRMaj some) {
    if (square == null) {
      square = new DMatrixRMaj(some.numCols, some.numCols);
    }
    CommonOps_DDRM.multAddTransA(some, some, square);
  }

  /** How many numbers are kept. */
  int numbers() {
    return square != null ? square.getNumElements() : rows.stream().mapToInt(DMatrixRMaj::getNumElements).sum();
  }

  /** Eigenvalues and eigenvectors of R'R. */
  Spectrum spectrum() {
    return square == null ? Spectrum.ofSquare(CommonOps_DDRM.concatRowsMulti(rows.toArray(DMatrixRMaj[]::new))) : Spectrum.of(square);
  }
}
