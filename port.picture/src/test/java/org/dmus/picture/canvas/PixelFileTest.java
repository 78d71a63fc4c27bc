package org.dmus.picture.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PixelFileTest {
  private static final int COLUMNS = 32;

  private static BufferedImage written(int[] pixels) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PixelFile.write(pixels, COLUMNS, file);
    return ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
  }

  private static int[] colours(BufferedImage image) {
    int[] pixels = image.getRGB(0, 0, COLUMNS, image.getHeight(), null, 0, COLUMNS);
    return IntStream.of(pixels).map(p -> p & 0xFFFFFF).toArray();
  }

  @Test
  void upTo256ColoursArePlacesInAPalette() throws IOException {
    int[] pixels = IntStream.range(0, 1024).map(i -> (i % 256) * 0x010305 & 0xFFFFFF).toArray();

    BufferedImage read = written(pixels);

    assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
    assertThat(colours(read)).isEqualTo(pixels);
  }

  @Test
  void moreColoursAreWrittenAsTheyAre() throws IOException {
    int[] pixels = IntStream.range(0, 1024).map(i -> (i % 257) * 0x010305 & 0xFFFFFF).toArray();

    BufferedImage read = written(pixels);

    assertThat(read.getColorModel()).isNotInstanceOf(IndexColorModel.class);
    assertThat(colours(read)).isEqualTo(pixels);
  }
}
