package org.dmus.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dmus.picture.PictureStyle.Format;
import org.dmus.picture.canvas.Sketch;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.roll.PianoRoll;
import org.dmus.picture.sound.SoundPicture;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** No text lies over another, and none is outside of the picture. */
class NoOverlapTest {
  @TempDir Path folder;

  private static void assertLegible(Sketch sketch, PictureStyle style) {
    List<Sketch.Text> texts = sketch.texts;
    assertThat(texts).isNotEmpty();
    for (int i = 0; i < texts.size(); i++) {
      Sketch.Text text = texts.get(i);
      assertThat(text.left()).as("%s", text).isNotNegative();
      assertThat(text.right()).as("%s", text).isLessThanOrEqualTo(style.width());
      assertThat(text.bottom()).as("%s", text).isLessThanOrEqualTo(style.height());
      for (Sketch.Text other : texts.subList(i + 1, texts.size())) {
        assertThat(text.touches(other)).as("%s over %s", text, other).isFalse();
      }
    }
  }

  /** Notes all over, a tempo change in every bar. */
  private static MidiFile busy(int bars, int channels) {
    Random random = new Random(bars);
    Songs song = new Songs();
    for (int bar = 0; bar < bars; bar++) {
      int tempo = 200_000 + random.nextInt(600_000);
      song.after(0, 0xFF, 0x51, 3, tempo >> 16, tempo >> 8 & 0xFF, tempo & 0xFF);
      for (int beat = 0; beat < 4; beat++) {
        song.note(0, random.nextInt(channels), random.nextInt(128), 1 + random.nextInt(127), 480);
      }
    }
    return song.song();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1200, 600",
    "4, 3, 1200, 600",
    "100, 16, 1200, 600",
    "3000, 16, 1200, 600",
    "100, 16, 400, 240",
    "3000, 16, 400, 300",
    "30, 16, 4000, 3000"
  })
  void aRollIsLegible(int bars, int channels, int width, int height) {
    PictureStyle style = new PictureStyle(Format.SVG, width, height, false);
    Sketch sketch = new Sketch();
    new PianoRoll(sketch, Theme.of(false), style)
        .draw(busy(bars, channels), "x".repeat(400), TimeSpan.ALL);
    assertLegible(sketch, style);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "59, 61", "3, 200", "1.5, 1.501"})
  void aPartOfARollIsLegible(double from, double to) {
    PictureStyle style = new PictureStyle(Format.SVG, 1_200, 600, false);
    Sketch sketch = new Sketch();
    new PianoRoll(sketch, Theme.of(false), style)
        .draw(busy(400, 9), "part", new TimeSpan(from, to));
    assertLegible(sketch, style);
  }

  @ParameterizedTest
  @EnumSource(SoundPicture.class)
  void aSoundIsLegibleAtEverySizeAndWithManyChannels(SoundPicture picture) throws IOException {
    for (int channels : new int[] {1, 2, 6, 20}) {
      Path wav =
          Wavs.pcm16(
              folder.resolve(channels + ".wav"), 8_000, channels, 500, (frame, channel) -> 0.5);
      for (int[] size : new int[][] {{1_200, 600}, {400, 240}, {3_000, 2_000}}) {
        PictureStyle style = new PictureStyle(Format.SVG, size[0], size[1], false);
        Sketch sketch = new Sketch();
        picture.draw(wav, TimeSpan.ALL, style, sketch, Theme.of(false));
        assertLegible(sketch, style);
      }
    }
  }
}
