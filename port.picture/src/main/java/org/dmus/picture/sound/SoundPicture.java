package org.dmus.picture.sound;

import java.io.IOException;
import java.nio.file.Path;
import org.dmus.picture.PictureStyle;
import org.dmus.picture.TimeSpan;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Theme;

/** The pictures of a sound file. */
public enum SoundPicture {
  /** Peaks and root mean square. */
  WAVE {
    @Override
    void draw(Canvas canvas, Theme theme, PictureStyle style, Sound sound) throws IOException {
      new WaveForm(canvas, theme, style).draw(sound.file(), sound.name(), sound.span());
    }
  },
  /** The level of each frequency over time. */
  SPECTROGRAM {
    @Override
    void draw(Canvas canvas, Theme theme, PictureStyle style, Sound sound) throws IOException {
      new Spectrogram(canvas, theme, style).draw(sound.file(), sound.name(), sound.span());
    }
  },
  /** The mean level of each frequency. */
  SPECTRUM {
    @Override
    void draw(Canvas canvas, Theme theme, PictureStyle style, Sound sound) throws IOException {
      new MeanSpectrum(canvas, theme, style).draw(sound.file(), sound.name(), sound.span());
    }
  };

  /**
   * A sound.
   *
   * @param file its file
   * @param name what to call it
   * @param span the part that is shown
   */
  record Sound(SoundFile file, String name, TimeSpan span) {}

  abstract void draw(Canvas canvas, Theme theme, PictureStyle style, Sound sound)
      throws IOException;

  /**
   * Draws a file.
   *
   * @param wav the file
   * @param span the part that is shown
   * @param style how
   * @param canvas what is drawn on
   * @param theme its colours
   * @throws org.dmus.picture.WaveFormatException when it is no WAV that can be read
   * @throws IOException when it cannot be opened
   */
  public void draw(Path wav, TimeSpan span, PictureStyle style, Canvas canvas, Theme theme)
      throws IOException {
    try (SoundFile file = SoundFile.open(wav)) {
      draw(canvas, theme, style, new Sound(file, wav.getFileName().toString(), span));
    }
  }
}
