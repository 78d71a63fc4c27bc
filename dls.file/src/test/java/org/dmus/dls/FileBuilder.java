package org.dmus.dls;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;

/** Builds DLS files chunk by chunk, so that a test can get any of them wrong. */
final class FileBuilder {
  /** Frames of the one wave. */
  static final int FRAMES = 64;

  private final ChunkBuffer out = new ChunkBuffer();

  Runnable collectionHeader = () -> out.chunk(FourCc.COLH, () -> out.u32(1));
  Runnable instrumentHeader = () -> u32s(FourCc.INSH, 1, 0, 0);
  Runnable regionHeader = () -> u16s(FourCc.RGNH, 0, 127, 0, 127, 0, 0);
  Runnable regionSample = () -> {};
  Runnable link = () -> u32s(FourCc.WLNK, 0, 1, 0);
  Runnable regionArticulation = () -> {};
  Runnable regionCondition = () -> {};
  Runnable instrumentInfo = () -> {};
  Runnable poolTable = () -> u32s(FourCc.PTBL, 8, 1, 0);
  Runnable format = () -> format(1, 1, 22_050, 16);
  Runnable data = () -> out.chunk(FourCc.DATA, () -> out.bytes(new byte[2 * FRAMES]));
  Runnable extra = () -> {};

  byte[] bytes() {
    out.chunk(FourCc.RIFF, this::body);
    ByteBuffer bytes = out.drain();
    byte[] array = new byte[bytes.remaining()];
    bytes.get(array);
    return array;
  }

  private void body() {
    out.u32(FourCc.DLS);
    extra.run();
    collectionHeader.run();
    out.list(FourCc.LINS, this::instrument);
    poolTable.run();
    out.list(FourCc.WVPL, () -> out.list(FourCc.WAVE, this::wave));
  }

  private void instrument() {
    out.list(
        FourCc.INS,
        () -> {
          instrumentHeader.run();
          out.list(FourCc.LRGN, () -> out.list(FourCc.RGN, this::region));
          instrumentInfo.run();
        });
  }

  private void region() {
    regionHeader.run();
    regionSample.run();
    link.run();
    regionArticulation.run();
    regionCondition.run();
  }

  private void wave() {
    format.run();
    data.run();
  }

  ChunkBuffer out() {
    return out;
  }

  void u16s(int id, int... values) {
    out.chunk(id, () -> List.of(box(values)).forEach(out::u16));
  }

  void u32s(int id, int... values) {
    out.chunk(id, () -> List.of(box(values)).forEach(out::u32));
  }

  void format(int tag, int channels, int rate, int bits) {
    out.chunk(
        FourCc.FMT,
        () -> {
          out.u16(tag);
          out.u16(channels);
          out.u32(rate);
          out.u32(0);
          out.u16(0);
          out.u16(bits);
        });
  }

  void sample(int unityNote, int loops, int start, int length) {
    out.chunk(
        FourCc.WSMP,
        () -> {
          out.u32(20);
          out.u16(unityNote);
          out.u16(0);
          out.u32(0);
          out.u32(0);
          out.u32(loops);
          out.u32(16);
          out.u32(0);
          out.u32(start);
          out.u32(length);
        });
  }

  private static Integer[] box(int[] values) {
    Integer[] boxed = new Integer[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = values[i];
    }
    return boxed;
  }
}
