package org.dmus.picture.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.dmus.picture.PictureStyle;
import org.dmus.picture.Pictures;
import org.dmus.picture.TimeSpan;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.PngCanvas;
import org.dmus.picture.canvas.SvgCanvas;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.roll.PianoRoll;
import org.dmus.picture.sound.SoundPicture;
import org.dmus.smf.MidiFile;
import org.osgi.service.component.annotations.Component;

/** Draws pictures. */
@Component
public final class PictureService implements Pictures {

  @Override
  public void roll(MidiFile song, String name, TimeSpan span, PictureStyle style, OutputStream out)
      throws IOException {
    Theme theme = Theme.of(style.dark());
    Canvas canvas = canvas(style, theme);
    new PianoRoll(canvas, theme, style).draw(song, name, span);
    canvas.writeTo(out);
  }

  @Override
  public void wave(Path wav, TimeSpan span, PictureStyle style, OutputStream out)
      throws IOException {
    draw(SoundPicture.WAVE, wav, span, style, out);
  }

  @Override
  public void spectrogram(Path wav, TimeSpan span, PictureStyle style, OutputStream out)
      throws IOException {
    draw(SoundPicture.SPECTROGRAM, wav, span, style, out);
  }

  @Override
  public void spectrum(Path wav, TimeSpan span, PictureStyle style, OutputStream out)
      throws IOException {
    draw(SoundPicture.SPECTRUM, wav, span, style, out);
  }

  private static void draw(
      SoundPicture picture, Path wav, TimeSpan span, PictureStyle style, OutputStream out)
      throws IOException {
    Theme theme = Theme.of(style.dark());
    Canvas canvas = canvas(style, theme);
    picture.draw(wav, span, style, canvas, theme);
    canvas.writeTo(out);
  }

  private static Canvas canvas(PictureStyle style, Theme theme) {
    return style.format() == PictureStyle.Format.PNG
        ? new PngCanvas(style.width(), style.height(), theme.ground())
        : new SvgCanvas(style.width(), style.height(), theme.ground());
  }
}
