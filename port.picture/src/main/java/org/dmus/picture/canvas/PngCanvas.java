package org.dmus.picture.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/** Draws pixels with Java2D. */
public final class PngCanvas implements Canvas {
  private final BufferedImage image;
  private final Graphics2D graphics;

  /**
   * Creates a canvas.
   *
   * @param width width, pixels
   * @param height height, pixels
   * @param ground its colour
   */
  public PngCanvas(int width, int height, int ground) {
    // Of no use without a display, and there may be none.
    System.setProperty("java.awt.headless", "true");
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    fill(0, 0, width, height, ground);
  }

  @Override
  public void fill(double x, double y, double width, double height, int colour) {
    graphics.setColor(new Color(colour));
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void line(double[] x, double[] y, double width, int colour) {
    Path2D path = new Path2D.Double();
    path.moveTo(x[0], y[0]);
    for (int i = 1; i < x.length; i++) {
      path.lineTo(x[i], y[i]);
    }
    graphics.setColor(new Color(colour));
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor, Type type, int colour) {
    graphics.setFont(new Font(Font.SANS_SERIF, type.bold() ? Font.BOLD : Font.PLAIN, type.size()));
    graphics.setColor(new Color(colour));
    double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.drawString(text, (float) left, (float) y);
  }

  @Override
  public void image(int[] pixels, int columns, int x, int y) {
    image.setRGB(x, y, columns, pixels.length / columns, pixels, 0, columns);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    graphics.dispose();
    int width = image.getWidth();
    PixelFile.write(image.getRGB(0, 0, width, image.getHeight(), null, 0, width), width, out);
  }
}
