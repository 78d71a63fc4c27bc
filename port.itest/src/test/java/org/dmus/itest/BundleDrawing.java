package org.dmus.itest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The graph of the bundles as SVG: a column for each layer, who depends on nobody at the right. */
final class BundleDrawing {
  private static final int WIDTH = 150; // of a box, pixels
  private static final int COLUMN = 220;
  private static final int NAME = 24;
  private static final int LINE = 13; // of a service
  private static final int GAP = 9;
  private static final int MARGIN = 16;

  private record Box(int x, int y, int height) {
    int middle() {
      return y + height / 2;
    }
  }

  private final BundleGraph graph;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final StringBuilder svg = new StringBuilder();
  private final int height;

  BundleDrawing(BundleGraph graph) {
    this.graph = graph;
    int tallest = 0;
    for (int layer = 0; layer < graph.layers(); layer++) {
      tallest = Math.max(tallest, heightOf(graph.ofLayer(layer)));
    }
    height = tallest;
    for (int layer = 0; layer < graph.layers(); layer++) {
      place(layer);
    }
  }

  private int boxHeight(String name) {
    return NAME + LINE * graph.services(name).size();
  }

  private int heightOf(List<String> column) {
    return column.stream().mapToInt(each -> boxHeight(each) + GAP).sum();
  }

  /** Spreads a column over the height, each near to what it depends on. */
  private void place(int layer) {
    List<String> column =
        graph.ofLayer(layer).stream().sorted(Comparator.comparing(this::heightOfBelow)).toList();
    int spare = (height - heightOf(column)) / (column.size() + 1);
    int y = MARGIN + spare;
    int x = MARGIN + (graph.layers() - 1 - layer) * COLUMN;
    for (String name : column) {
      boxes.put(name, new Box(x, y, boxHeight(name)));
      y += boxHeight(name) + GAP + spare;
    }
  }

  private double heightOfBelow(String name) {
    return graph.below(name).stream()
        .mapToInt(each -> boxes.get(each).middle())
        .average()
        .orElse(0);
  }

  /** Returns the picture. */
  String svg() {
    int width = 2 * MARGIN + (graph.layers() - 1) * COLUMN + WIDTH;
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif'>",
        width, height + 2 * MARGIN + 20);
    add("<title>The bundles of DMus and the packages they import</title>");
    add("<rect width='100%%' height='100%%' fill='#ffffff'/>");
    boxes.keySet().forEach(from -> graph.below(from).forEach(to -> arrow(from, to)));
    boxes.forEach(this::box);
    add(
        "<text x='%d' y='%d' font-size='12' fill='#555555'>%s</text>",
        MARGIN,
        height + MARGIN + 20,
        "Arrow: imports packages of; what follows from other arrows is left out."
            + " Small: the services that its components publish.");
    return svg.append("</svg>\n").toString();
  }

  private void arrow(String from, String to) {
    Box a = boxes.get(from);
    Box b = boxes.get(to);
    int start = a.x() + WIDTH;
    int bend = (b.x() - start) / 2;
    add(
        "<path d='M%d %d C%d %d %d %d %d %d' fill='none' stroke='#7a8ca3' stroke-width='1.2'/>",
        start, a.middle(), start + bend, a.middle(), b.x() - bend, b.middle(), b.x(), b.middle());
    add("<path d='M%d %d l-7 -4 v8 z' fill='#7a8ca3'/>", b.x(), b.middle());
  }

  private void box(String name, Box box) {
    add(
        "<rect x='%d' y='%d' width='%d' height='%d' rx='4' fill='%s' stroke='#44546a'/>",
        box.x(), box.y(), WIDTH, box.height(), colour(name));
    add(
        "<text x='%d' y='%d' font-size='13' fill='#111111'>%s</text>",
        box.x() + 8, box.y() + 17, name);
    int y = box.y() + NAME + LINE - 5;
    for (String service : graph.services(name)) {
      add("<text x='%d' y='%d' font-size='10' fill='#555555'>%s</text>", box.x() + 14, y, service);
      y += LINE;
    }
  }

  private static String colour(String name) {
    return switch (name.substring(0, name.indexOf('.'))) {
      case "miniport" -> "#dcefdc";
      case "link", "mpu401" -> "#f6e8d0";
      case "dls", "bank" -> "#ece0f2";
      default -> name.equals("port.api") ? "#ffe9a8" : "#dfe9f6";
    };
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
