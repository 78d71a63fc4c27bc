package org.dmus.miniport.synth.accuracy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsReader;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;

/** A SoundFont of one sample, root key 60, and the generators under test; read as any other. */
final class SmallFont {
  private static final int INSTRUMENT = 41;
  private static final int SAMPLE_MODES = 54;
  private static final int SAMPLE_ID = 53;
  private static final int ROOT_KEY = 60;
  private static final int GUARD = 46;
  private static final int ROOM = 1 << 18;

  private final ByteBuffer out = ByteBuffer.allocate(ROOM).order(ByteOrder.LITTLE_ENDIAN);

  private SmallFont() {}

  /**
   * Plays a font.
   *
   * @param generators numbers and values, in pairs
   */
  static Performance of(short[] samples, boolean looped, int... generators) {
    try {
      ByteBuffer font = new SmallFont().write(samples, looped, generators);
      SoundBank bank =
          new SoundBankCompiler().compile(List.of(DlsReader.read(font, "small.sf2").collection()));
      bank.prepare();
      return new Performance(bank);
    } catch (DlsFormatException e) {
      throw new AssertionError(e);
    }
  }

  private ByteBuffer write(short[] samples, boolean looped, int... generators) {
    chunk("RIFF", () -> form(samples, looped, generators));
    return out.flip().order(ByteOrder.LITTLE_ENDIAN);
  }

  private void form(short[] samples, boolean looped, int... generators) {
    text("sfbk");
    chunk(
        "LIST",
        () -> {
          text("INFO");
          chunk("ifil", () -> shorts(2, 4));
        });
    chunk(
        "LIST",
        () -> {
          text("sdta");
          chunk(
              "smpl",
              () -> {
                for (short each : samples) {
                  out.putShort(each);
                }
                out.position(out.position() + 2 * GUARD);
              });
        });
    chunk("LIST", () -> hydra(samples.length, looped, generators));
  }

  private void hydra(int frames, boolean looped, int... generators) {
    text("pdta");
    chunk(
        "phdr",
        () -> {
          presetHeader("preset", 0);
          presetHeader("EOP", 1);
        });
    chunk("pbag", () -> shorts(0, 0, 1, 0));
    chunk("pmod", () -> shorts(0, 0, 0, 0, 0));
    chunk("pgen", () -> shorts(INSTRUMENT, 0, 0, 0));
    chunk(
        "inst",
        () -> {
          name("instrument");
          shorts(0);
          name("EOI");
          shorts(1);
        });
    chunk("ibag", () -> shorts(0, 0, 2 + generators.length / 2, 0));
    chunk("imod", () -> shorts(0, 0, 0, 0, 0));
    chunk(
        "igen",
        () -> {
          shorts(generators);
          shorts(SAMPLE_MODES, looped ? 1 : 0, SAMPLE_ID, 0, 0, 0);
        });
    chunk(
        "shdr",
        () -> {
          sampleHeader("sample", frames, TestBank.RATE, ROOT_KEY);
          sampleHeader("EOS", 0, 0, 0);
        });
  }

  private void presetHeader(String name, int bag) {
    name(name);
    shorts(0, 0, bag, 0, 0, 0, 0, 0, 0);
  }

  private void sampleHeader(String name, int frames, int rate, int rootKey) {
    name(name);
    out.putInt(0).putInt(frames).putInt(0).putInt(frames).putInt(rate);
    out.put((byte) rootKey).put((byte) 0);
    shorts(0, 1);
  }

  private void chunk(String id, Runnable content) {
    text(id);
    int size = out.position();
    out.putInt(0);
    content.run();
    out.putInt(size, out.position() - size - Integer.BYTES);
  }

  private void shorts(int... values) {
    for (int each : values) {
      out.putShort((short) each);
    }
  }

  private void name(String name) {
    int start = out.position();
    text(name);
    out.position(start + 20);
  }

  private void text(String text) {
    out.put(text.getBytes(StandardCharsets.US_ASCII));
  }
}
