package cincer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CarefulnessTest {

  @Test
  void theChanceIsThatOfTheBinomialDistribution() {
    assertEquals(1, Carefulness.tail(0, 7, 0.1));
    assertEquals(1 - Math.pow(0.9, 7), Carefulness.tail(1, 7, 0.1), 1e-9);
    assertEquals(0.001, Carefulness.tail(3, 3, 0.1), 1e-12);
    assertEquals(45 * Math.pow(0.1, 2) * Math.pow(0.9, 8), Carefulness.tail(2, 10, 0.1) - Carefulness.tail(3, 10, 0.1), 1e-9);
  }

  @Test
  void whoContradictsEveryClearLabelIsMarkedHoweverSteadyTheyAre() {
    assertTrue(Carefulness.chance(3, 3, 0, 0, Carefulness.BASE) < Carefulness.LEVEL);
    assertTrue(Carefulness.chance(4, 4, 6, 0, Carefulness.BASE) < Carefulness.LEVEL);
    assertTrue(Carefulness.chance(2, 2, 0, 0, Carefulness.BASE) > Carefulness.LEVEL, "two are too few to say so");
  }

  @Test
  void aFewSlipsMarkNobody() {
    assertTrue(Carefulness.chance(10, 1, 10, 1, Carefulness.BASE) > 0.5);
    assertEquals(1, Carefulness.chance(0, 0, 0, 0, Carefulness.BASE));
  }
}
