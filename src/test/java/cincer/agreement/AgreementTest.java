package cincer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void kappaIsCohensKappa() {
    // Cohen's table: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, by chance 0.5
    int[] one = new int[51];
    int[] other = new int[51];
    for (int i = 0; i < 50; i++) {
      one[i] = i < 25 ? 0 : 1;
      other[i] = i < 20 || i >= 25 && i < 35 ? 0 : 1;
    }
    other[50] = -1;
    Agreement agreement = Agreement.of(one, other, 2);
    assertEquals(50, agreement.both());
    assertEquals(35, agreement.same());
    assertEquals(0.4, agreement.kappa(), 1e-12);
  }
}
