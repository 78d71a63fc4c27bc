package org.dmus.picture.canvas;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes SVG 1.1. Rectangles of one colour that follow each other share a path. */
public final class SvgCanvas implements Canvas {
  private static final int HIGHEST_CONTROL = 0x1F;
  private static final int DELETE = 0x7F;
  private static final int NO_CHARACTER = 0xFFFE;

  private final StringBuilder svg = new StringBuilder(1 << 16);
  private int open = -1;

  /**
   * Creates a canvas.
   *
   * @param width width, pixels
   * @param height height, pixels
   * @param ground its colour
   */
  public SvgCanvas(int width, int height, int ground) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
        .append(" version=\"1.1\" width=\"%1$d\" height=\"%2$d\"".formatted(width, height))
        .append(" viewBox=\"0 0 %d %d\"".formatted(width, height))
        .append(" font-family=\"DejaVu Sans, Verdana, sans-serif\">\n");
    fill(0, 0, width, height, ground);
  }

  @Override
  public void fill(double x, double y, double width, double height, int colour) {
    if (open != colour) {
      close();
      svg.append("<path fill=\"").append(hex(colour)).append("\" d=\"");
      open = colour;
    }
    svg.append('M').append(number(x)).append(' ').append(number(y));
    svg.append('h').append(number(width)).append('v').append(number(height));
    svg.append('h').append(number(-width)).append('z');
  }

  private void close() {
    if (open >= 0) {
      svg.append("\"/>\n");
      open = -1;
    }
  }

  @Override
  public void line(double[] x, double[] y, double width, int colour) {
    close();
    svg.append("<polyline fill=\"none\" stroke=\"").append(hex(colour));
    svg.append("\" stroke-width=\"").append(number(width)).append("\" points=\"");
    for (int i = 0; i < x.length; i++) {
      svg.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
    }
    svg.append("\"/>\n");
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor, Type type, int colour) {
    close();
    svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    svg.append("\" font-size=\"").append(type.size()).append("\" fill=\"").append(hex(colour));
    svg.append('"').append(type.bold() ? " font-weight=\"bold\"" : "");
    svg.append(anchor == Anchor.START ? "" : " text-anchor=\"" + name(anchor) + '"');
    svg.append('>');
    text.codePoints().forEach(this::escape);
    svg.append("</text>\n");
  }

  private static String name(Anchor anchor) {
    return anchor.name().toLowerCase(Locale.ROOT);
  }

  private void escape(int c) {
    switch (c) {
      case '<' -> svg.append("&lt;");
      case '>' -> svg.append("&gt;");
      case '&' -> svg.append("&amp;");
      default -> svg.appendCodePoint(isCharacter(c) ? c : '?');
    }
  }

  /** What XML 1.0 §2.2 takes, without what nobody can see. */
  private static boolean isCharacter(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c > HIGHEST_CONTROL && c != DELETE && !surrogate && (c & NO_CHARACTER) != NO_CHARACTER;
  }

  @Override
  public void image(int[] pixels, int columns, int x, int y) {
    close();
    int rows = pixels.length / columns;
    svg.append(
        "<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"".formatted(x, y, columns, rows));
    svg.append(" xlink:href=\"data:image/png;base64,");
    svg.append(PixelFile.base64(pixels, columns)).append("\"/>\n");
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    close();
    svg.append("</svg>\n");
    out.write(svg.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(int colour) {
    return "#%06x".formatted(colour);
  }

  /** Hundredths of a pixel, without what follows from the point on when it is zero. */
  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    String sign = hundredths < 0 ? "-" : "";
    long magnitude = Math.abs(hundredths);
    long rest = magnitude % 100;
    String digits = rest % 10 == 0 ? "" + rest / 10 : (rest < 10 ? "0" : "") + rest;
    return sign + magnitude / 100 + "." + digits;
  }
}
