package cincer.experiment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One colour for each strategy, told apart by colour-blind people, too (Okabe and Ito 2008, "Color Universal Design"). */
final class Palette {

  static final Stroke SOLID = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke DASHED = new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
  static final Stroke THIN = new BasicStroke(0.8f);
  static final Color GRID = new Color(0xdddddd);

  private static final List<Color> COLOURS = List.of(new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73),
      new Color(0xcc79a7), new Color(0xe69f00), new Color(0x56b4e9), new Color(0x000000), new Color(0x999999),
      new Color(0x6a3d9a), new Color(0x8c510a));

  private final Map<String, Color> ofStrategy = new LinkedHashMap<>();

  Palette(List<String> strategies) {
    strategies.forEach(strategy -> ofStrategy.put(strategy, COLOURS.get(ofStrategy.size() % COLOURS.size())));
  }

  Color of(String strategy) {
    return ofStrategy.getOrDefault(strategy, Color.DARK_GRAY);
  }
}
