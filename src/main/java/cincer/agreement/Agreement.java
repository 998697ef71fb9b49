package cincer.agreement;

/**
 * How far two people agree on the rows that both have judged.
 *
 * @param both  number of rows that both have judged
 * @param same  of these, how many got the same label from both
 * @param kappa Cohen's kappa (1960): agreement beyond chance, at most 1; NaN where it is not defined
 */
record Agreement(int both, int same, double kappa) {

  /** @param categories number of things that can be said of a row; -1 says nothing */
  static Agreement of(int[] one, int[] other, int categories) {
    int[] first = new int[categories];
    int[] second = new int[categories];
    int both = 0;
    int same = 0;
    for (int row = 0; row < one.length; row++) {
      int y = one[row];
      int z = other[row];
      if (y >= 0 && z >= 0) {
        both++;
        same += y == z ? 1 : 0;
        first[y]++;
        second[z]++;
      }
    }
    double byChance = 0;
    for (int y = 0; y < categories; y++) {
      byChance += (double) first[y] / both * second[y] / both;
    }
    double observed = (double) same / both;
    return new Agreement(both, same, byChance == 1 ? Double.NaN : (observed - byChance) / (1 - byChance));
  }
}
