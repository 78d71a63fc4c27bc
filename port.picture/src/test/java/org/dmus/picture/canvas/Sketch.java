package org.dmus.picture.canvas;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Remembers where texts are. */
public final class Sketch implements Canvas {
  /** A text with the room it takes. */
  public record Text(String text, double left, double right, double top, double bottom) {
    /** Whether two texts touch. */
    public boolean touches(Text other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  public final List<Text> texts = new ArrayList<>();

  @Override
  public void fill(double x, double y, double width, double height, int colour) {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException(width + " x " + height);
    }
  }

  @Override
  public void line(double[] x, double[] y, double width, int colour) {}

  @Override
  public void text(String text, double x, double y, Anchor anchor, Type type, int colour) {
    double width = type.width(text);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    texts.add(new Text(text, left, left + width, y - type.size() * 0.75, y + 1));
  }

  @Override
  public void image(int[] pixels, int columns, int x, int y) {}

  @Override
  public void writeTo(OutputStream out) {}
}
