package org.dmus.dls.soundfont;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.DlsReader;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;

/** Builds SoundFonts of one preset and one instrument, so that a test can get any of it wrong. */
public final class FontBuilder {
  /** Frames of the one sample. */
  static final int FRAMES = 64;

  private final ChunkBuffer out = new ChunkBuffer();
  private final Level presetLevel = new Level(Generator.INSTRUMENT);
  private final Level instrumentLevel = new Level(Generator.SAMPLE);

  Consumer<ChunkBuffer> sm24 = buffer -> {};

  /** What stands in chunk smpl; null = a ramp. */
  byte[] sound;

  int[] presets = {0, 0};
  int major = 2;

  /** Of each sample the number of its other channel and its type. */
  int[][] sampleLinks = {{0, 1}};

  int[] positions = {0, FRAMES, 8, 56};
  int rate = 44_100;
  int rootKey = 60;

  /** The bags, generators and modulators of presets or of instruments. */
  private static final class Level {
    final int link;
    final List<int[]> bags = new ArrayList<>();
    final List<int[]> generators = new ArrayList<>();
    final List<int[]> modulators = new ArrayList<>();

    Level(int link) {
      this.link = link;
    }

    void zone(int linked, int... pairs) {
      bags.add(new int[] {generators.size(), modulators.size()});
      for (int i = 0; i < pairs.length; i += 2) {
        generators.add(new int[] {pairs[i], pairs[i + 1]});
      }
      if (linked >= 0) {
        generators.add(new int[] {link, linked});
      }
    }
  }

  /** Adds a zone of the preset: the number of its instrument, -1 = global, then generators. */
  FontBuilder presetZone(int instrument, int... pairs) {
    presetLevel.zone(instrument, pairs);
    return this;
  }

  /** Adds a zone of the instrument: the number of its sample, -1 = global, then generators. */
  FontBuilder zone(int sample, int... pairs) {
    instrumentLevel.zone(sample, pairs);
    return this;
  }

  /** Gives the last zone of the instrument a modulator, in the order of the file's fields. */
  FontBuilder modulator(int... fields) {
    instrumentLevel.modulators.add(fields);
    return this;
  }

  /** Gives the last zone of the preset a modulator, in the order of the file's fields. */
  FontBuilder presetModulator(int... fields) {
    presetLevel.modulators.add(fields);
    return this;
  }

  /** Returns a font with every kind of table filled. */
  public static byte[] full() {
    FontBuilder font = new FontBuilder();
    font.presets = new int[] {0, 0, 5, 128};
    font.sm24 = out -> out.chunk(FourCc.of("sm24"), () -> out.bytes(new byte[FRAMES]));
    font.presetZone(-1, Generator.PAN, 100).presetModulator(0x0502, 48, -100, 0, 0);
    font.presetZone(0, Generator.KEY_RANGE, 20 | 90 << 8, Generator.FINE_TUNE, 7);
    font.zone(-1, Generator.SCALE_TUNING, 50).modulator(0x0081, 8, 300, 0x0502, 0);
    font.zone(0, Generator.KEY_RANGE, 10 | 60 << 8, Generator.SAMPLE_MODES, 1);
    font.zone(0, Generator.START_OFFSET, 4, Generator.KEY, 60, Generator.EXCLUSIVE_CLASS, 9);
    return font.bytes();
  }

  DlsFile read(DlsReadOptions options) throws DlsFormatException {
    return DlsReader.read(ByteBuffer.wrap(bytes()), "test.sf2", options);
  }

  /** Returns the file. */
  public byte[] bytes() {
    if (presetLevel.bags.isEmpty()) {
      presetZone(0);
    }
    if (instrumentLevel.bags.isEmpty()) {
      zone(0);
    }
    out.chunk(FourCc.RIFF, this::body);
    ByteBuffer bytes = out.drain();
    byte[] array = new byte[bytes.remaining()];
    bytes.get(array);
    return array;
  }

  private void body() {
    out.u32(FourCc.SFBK);
    out.list(FourCc.INFO, this::info);
    out.list(FourCc.of("sdta"), this::sound);
    out.list(FourCc.of("pdta"), this::tables);
  }

  private void info() {
    out.chunk(FourCc.of("ifil"), () -> u16s(major, 4));
    out.chunk(FourCc.of("INAM"), () -> out.bytes("Font\0".getBytes()));
  }

  private void sound() {
    out.chunk(
        FourCc.of("smpl"),
        () -> {
          for (int i = 0; i < FRAMES && sound == null; i++) {
            out.u16(100 * i);
          }
          out.bytes(sound == null ? new byte[0] : sound);
        });
    sm24.accept(out);
  }

  private void tables() {
    out.chunk(FourCc.of("phdr"), this::presets);
    tables("p", presetLevel);
    out.chunk(FourCc.of("inst"), this::instruments);
    tables("i", instrumentLevel);
    out.chunk(FourCc.of("shdr"), this::samples);
  }

  private void presets() {
    for (int i = 0; i < presets.length; i += 2) {
      preset("Preset", presets[i], presets[i + 1], i == 0 ? 0 : presetLevel.bags.size());
    }
    preset("EOP", 0, 0, presetLevel.bags.size());
  }

  private void preset(String name, int program, int bank, int bag) {
    name(name);
    u16s(program, bank, bag);
    out.bytes(new byte[12]);
  }

  private void instruments() {
    name("Instrument");
    u16s(0);
    name("EOI");
    u16s(instrumentLevel.bags.size());
  }

  private void tables(String prefix, Level level) {
    level.bags.add(new int[] {level.generators.size(), level.modulators.size()});
    level.generators.add(new int[] {0, 0});
    level.modulators.add(new int[5]);
    table(prefix + "bag", level.bags);
    table(prefix + "mod", level.modulators);
    table(prefix + "gen", level.generators);
    level.bags.remove(level.bags.size() - 1);
    level.generators.remove(level.generators.size() - 1);
    level.modulators.remove(level.modulators.size() - 1);
  }

  private void table(String name, List<int[]> records) {
    out.chunk(FourCc.of(name), () -> records.forEach(this::u16s));
  }

  private void samples() {
    for (int[] link : sampleLinks) {
      sample("Sample", link);
    }
    sample("EOS", new int[2]);
  }

  private void sample(String name, int[] link) {
    name(name);
    for (int position : positions) {
      out.u32(position);
    }
    out.u32(rate);
    u16s(rootKey, link[0], link[1]);
  }

  private void name(String name) {
    byte[] field = new byte[20];
    System.arraycopy(name.getBytes(), 0, field, 0, name.length());
    out.bytes(field);
  }

  private void u16s(int... values) {
    for (int value : values) {
      out.u16(value);
    }
  }
}
