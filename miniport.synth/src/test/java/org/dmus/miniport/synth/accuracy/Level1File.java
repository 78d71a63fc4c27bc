package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.DlsReader;
import org.dmus.dls.DlsWave;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;
import org.dmus.dls.sound.SoundBankCompiler;
import org.dmus.miniport.synth.engine.Performance;

/**
 * A DLS Level 1 file of one melodic instrument: a region {@code rgn } over all keys, one wave, the
 * articulation {@code art1} for all of the instrument, as Level 1 wants it (DLS 1.1b).
 */
final class Level1File {
  private static final int PCM = 1;
  private static final int SAMPLE_BYTES = 20;
  private static final int LOOP_BYTES = 16;
  private static final int TABLE_BYTES = 8;

  private final ChunkBuffer out = new ChunkBuffer();

  private Level1File() {}

  /** Plays what our writer makes of such a file, which is the same. */
  static Performance play(DlsWave wave, Connection... art1) {
    try {
      DlsCollection read = read(new Level1File().write(wave, List.of(art1)));
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      DlsWriter.write(read, again);
      DlsCollection written = read(ByteBuffer.wrap(again.toByteArray()));
      assertThat(written.instruments()).isEqualTo(read.instruments());
      return new Performance(new SoundBankCompiler().compile(List.of(written)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DlsCollection read(ByteBuffer bytes) throws IOException {
    DlsFile file = DlsReader.read(bytes, "level1.dls", DlsReadOptions.STRICT);
    assertThat(file.warnings()).isEmpty();
    return file.collection();
  }

  private ByteBuffer write(DlsWave wave, List<Connection> art1) {
    out.chunk(
        FourCc.RIFF,
        () -> {
          out.u32(FourCc.DLS);
          out.chunk(FourCc.COLH, () -> out.u32(1));
          out.list(FourCc.LINS, () -> out.list(FourCc.INS, () -> instrument(art1)));
          out.chunk(FourCc.PTBL, () -> numbers(TABLE_BYTES, 1, 0));
          out.list(FourCc.WVPL, () -> out.list(FourCc.WAVE, () -> wave(wave)));
        });
    return out.drain();
  }

  private void instrument(List<Connection> art1) {
    out.chunk(FourCc.INSH, () -> numbers(1, 0, 0));
    out.list(FourCc.LRGN, () -> out.list(FourCc.RGN, this::region));
    if (!art1.isEmpty()) {
      out.list(FourCc.LART, () -> out.chunk(FourCc.ART1, () -> blocks(art1)));
    }
  }

  private void region() {
    out.chunk(FourCc.RGNH, () -> shorts(0, 127, 0, 127, 1, 0));
    out.chunk(
        FourCc.WLNK,
        () -> {
          shorts(0, 0);
          numbers(1, 0);
        });
  }

  private void blocks(List<Connection> art1) {
    numbers(TABLE_BYTES, art1.size());
    for (Connection each : art1) {
      shorts(each.source(), each.control(), each.destination(), each.transform());
      out.u32(each.scale());
    }
  }

  private void wave(DlsWave wave) {
    out.chunk(
        FourCc.FMT,
        () -> {
          shorts(PCM, 1);
          numbers(wave.sampleRate(), wave.sampleRate() * Short.BYTES);
          shorts(Short.BYTES, Short.SIZE);
        });
    out.chunk(FourCc.WSMP, () -> sample(wave.sample().orElseThrow()));
    out.chunk(
        FourCc.DATA,
        () -> {
          for (short each : wave.samples().toShorts()) {
            out.u16(each);
          }
        });
  }

  private void sample(WaveSample sample) {
    out.u32(SAMPLE_BYTES);
    shorts(sample.unityNote(), sample.fineTuneCents());
    numbers(sample.gain(), sample.options(), sample.loop().isPresent() ? 1 : 0);
    if (sample.loop().isPresent()) {
      WaveLoop loop = sample.loop().get();
      numbers(LOOP_BYTES, 0, loop.start(), loop.length());
    }
  }

  private void shorts(int... values) {
    for (int each : values) {
      out.u16(each);
    }
  }

  private void numbers(int... values) {
    for (int each : values) {
      out.u32(each);
    }
  }
}
