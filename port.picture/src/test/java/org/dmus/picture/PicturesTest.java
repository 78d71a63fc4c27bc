package org.dmus.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dmus.picture.PictureStyle.Format;
import org.dmus.picture.internal.PictureService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class PicturesTest {
  private static final PictureStyle PNG = new PictureStyle(Format.PNG, 1_200, 600, false);
  private static final PictureStyle SVG = new PictureStyle(Format.SVG, 1_200, 600, true);
  private static final int PLOT_LEFT = 64;

  @TempDir Path folder;
  private final Pictures pictures = new PictureService();

  private interface Drawing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] drawn(Drawing drawing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    drawing.to(out);
    return out.toByteArray();
  }

  private static BufferedImage png(Drawing drawing) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(drawn(drawing)));
  }

  private static Document svg(Drawing drawing) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(drawn(drawing)));
  }

  private BufferedImage roll(TimeSpan span) throws IOException {
    return png(out -> pictures.roll(Songs.scale(), "scale", span, PNG, out));
  }

  /** Rows of a column that are coloured, not grey. */
  private static double middleOfColour(BufferedImage image, int x) {
    int first = -1;
    int last = -1;
    for (int y = 75; y < 530; y++) {
      Color colour = new Color(image.getRGB(x, y));
      if (colour.getBlue() - colour.getRed() > 60) {
        first = first < 0 ? y : first;
        last = y;
      }
    }
    return first < 0 ? -1 : (first + last) / 2.0;
  }

  @Test
  void aNoteIsAtItsTimeAndItsKey() throws IOException {
    BufferedImage image = roll(TimeSpan.ALL);
    assertThat(image.getWidth()).isEqualTo(1_200);
    assertThat(image.getHeight()).isEqualTo(600);
    double second = (1_200 - PLOT_LEFT - 16) / 8.0;
    double[] rows = new double[4];
    for (int i = 0; i < 4; i++) {
      rows[i] = middleOfColour(image, (int) (PLOT_LEFT + (i + 0.5) * second));
    }
    double row = rows[0] - rows[1];
    assertThat(row).isBetween(10.0, 40.0);
    assertThat(rows[1] - rows[2]).isCloseTo(row, within(1.0));
    assertThat(rows[2] - rows[3]).isCloseTo(row, within(1.0));
    assertThat(middleOfColour(image, (int) (PLOT_LEFT + 4.5 * second)))
        .as("drums are grey")
        .isNegative();
  }

  @Test
  void aPartOfASongShowsWhatLiesInIt() throws IOException {
    BufferedImage image = roll(new TimeSpan(1, 2));
    assertThat(middleOfColour(image, PLOT_LEFT + 5)).isPositive();
    assertThat(middleOfColour(image, 1_200 - 16 - 5)).isPositive();
    assertThat(middleOfColour(roll(new TimeSpan(5, 6)), 600)).isNegative();
  }

  @Test
  void anSvgOfASongIsXmlWithItsTitle() throws Exception {
    Document document = svg(out -> pictures.roll(Songs.scale(), "scale", TimeSpan.ALL, SVG, out));
    assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("1200");
    assertThat(document.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("Sc<&>");
    assertThat(document.getElementsByTagName("path").getLength()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aSongOfNothingIsDrawn(Format format) throws IOException {
    PictureStyle small = new PictureStyle(format, 400, 240, true);
    assertThat(drawn(out -> pictures.roll(new Songs().song(), "empty", TimeSpan.ALL, small, out)))
        .isNotEmpty();
  }

  @Test
  void theWaveOfASineReachesItsAmplitude() throws IOException {
    Path wav = Wavs.pcm16(folder.resolve("a.wav"), 8_000, 1, 16_000, Wavs.sine(440, 8_000, 0.5));
    BufferedImage image = png(out -> pictures.wave(wav, TimeSpan.ALL, PNG, out));
    int top = 62;
    int height = 600 - 62 - 50;
    int x = 600;
    assertThat(isBlue(image, x, top + height / 2)).isTrue();
    assertThat(isBlue(image, x, top + height / 4 + 3)).isTrue();
    assertThat(isBlue(image, x, top + height / 4 - 3)).isFalse();
    assertThat(isBlue(image, x, top + 3 * height / 4 - 3)).isTrue();
    assertThat(isBlue(image, x, top + 3 * height / 4 + 3)).isFalse();
  }

  private static boolean isBlue(BufferedImage image, int x, int y) {
    Color colour = new Color(image.getRGB(x, y));
    return colour.getBlue() - colour.getRed() > 40;
  }

  @Test
  void theSpectrogramOfASineIsBrightestAtItsFrequency() throws IOException {
    int rate = 44_100;
    Path wav = Wavs.pcm16(folder.resolve("a.wav"), rate, 2, 2 * rate, Wavs.sine(1_000, rate, 0.9));
    BufferedImage image = png(out -> pictures.spectrogram(wav, TimeSpan.ALL, PNG, out));
    int top = 62;
    int height = 600 - 62 - 34;
    int brightest = top + 1;
    for (int y = top + 1; y < top + height - 1; y++) {
      if (brightness(image, y) > brightness(image, brightest)) {
        brightest = y;
      }
    }
    double part = Math.log(1_000 / 20.0) / Math.log(rate / 2.0 / 20);
    assertThat(top + height * (1 - part)).isCloseTo(brightest, within(3.0));
  }

  private static int brightness(BufferedImage image, int y) {
    Color colour = new Color(image.getRGB(500, y));
    return colour.getRed() + colour.getGreen() + colour.getBlue();
  }

  @Test
  void everySoundPictureIsAnSvgThatParses() throws Exception {
    Path silent = Wavs.pcm16(folder.resolve("a.wav"), 8_000, 2, 100, (frame, channel) -> 0);
    assertThat(texts(out -> pictures.wave(silent, TimeSpan.ALL, SVG, out))).contains("a.wav");
    assertThat(texts(out -> pictures.spectrogram(silent, TimeSpan.ALL, SVG, out)))
        .contains("1 kHz");
    assertThat(texts(out -> pictures.spectrum(silent, TimeSpan.ALL, SVG, out))).contains("-120 dB");
  }

  private static String texts(Drawing drawing) throws Exception {
    return svg(drawing).getDocumentElement().getTextContent();
  }

  @Test
  void theSamePictureIsTheSameBytes() throws IOException {
    Drawing drawing = out -> pictures.roll(Songs.scale(), "scale", TimeSpan.ALL, SVG, out);
    assertThat(drawn(drawing)).isEqualTo(drawn(drawing));
  }
}
