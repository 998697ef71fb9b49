package cincer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CareTest {

  @Test
  void theChanceIsThatOfTheBinomialDistribution() {
    assertEquals(1, Care.tail(0, 7, 0.1));
    assertEquals(1 - Math.pow(0.9, 7), Care.tail(1, 7, 0.1), 1e-9);
    assertEquals(0.001, Care.tail(3, 3, 0.1), 1e-12);
    assertEquals(45 * Math.pow(0.1, 2) * Math.pow(0.9, 8), Care.tail(2, 10, 0.1) - Care.tail(3, 10, 0.1), 1e-9);
  }

  @Test
  void whoContradictsEveryClearLabelIsMarkedHoweverSteadyTheyAre() {
    assertTrue(Care.chance(3, 3, 0, 0, Care.BASE) < Care.LEVEL);
    assertTrue(Care.chance(4, 4, 6, 0, Care.BASE) < Care.LEVEL);
    assertTrue(Care.chance(2, 2, 0, 0, Care.BASE) > Care.LEVEL, "two are too few to say so");
  }

  @Test
  void aFewSlipsMarkNobody() {
    assertTrue(Care.chance(10, 1, 10, 1, Care.BASE) > 0.5);
    assertEquals(1, Care.chance(0, 0, 0, 0, Care.BASE));
  }
}
