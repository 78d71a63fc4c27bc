package org.dmus.dls;

import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FourCc;

/** Reads playing parameters (chunk {@code wsmp}, DLS 2.2 §1.14.3). */
final class SampleReader {
  private static final int LOOP_AND_RELEASE = 1;

  /** What the Windows 2000 header called a loop with release. */
  private static final int OLD_LOOP_AND_RELEASE = 2;

  private final DlsInput input;

  SampleReader(DlsInput input) {
    this.input = input;
  }

  /** Reads the parameters that a region or wave has for a wave of so many frames. */
  Optional<WaveSample> read(Parts parts, int frames) throws DlsFormatException {
    Optional<Chunk> wsmp = parts.get(FourCc.WSMP, SampleWriter.HEADER_BYTES, input);
    return wsmp.isEmpty() ? Optional.empty() : Optional.of(sample(wsmp.get(), frames));
  }

  private WaveSample sample(Chunk wsmp, int frames) throws DlsFormatException {
    int note = wsmp.u16(4);
    return new WaveSample(
        input.ranged(wsmp, "unity note", note, 0, 127, note & 0x7F),
        wsmp.s16(6),
        wsmp.s32(8),
        wsmp.s32(12),
        loop(wsmp, frames));
  }

  private Optional<WaveLoop> loop(Chunk wsmp, int frames) throws DlsFormatException {
    long loops = wsmp.u32(16);
    if (loops == 0) {
      return Optional.empty();
    }
    input.ranged(wsmp, "number of loops", loops, 0, 1, 1);
    long at = Math.max(wsmp.u32(0), SampleWriter.HEADER_BYTES);
    if (at + SampleWriter.LOOP_BYTES > wsmp.size()) {
      badLoop(wsmp, "loop lies outside its chunk; dropped");
      return Optional.empty();
    }
    return inside(wsmp, (int) at, frames);
  }

  private Optional<WaveLoop> inside(Chunk wsmp, int at, int frames) throws DlsFormatException {
    long start = wsmp.u32(at + 8);
    long length = wsmp.u32(at + 12);
    if (length == 0 || start >= frames) {
      badLoop(wsmp, "loop of %d at %d in %d frames; dropped", length, start, frames);
      return Optional.empty();
    }
    if (length > frames - start) {
      badLoop(wsmp, "loop of %d at %d in %d frames; cut", length, start, frames);
      length = frames - start;
    }
    return Optional.of(new WaveLoop(type(wsmp, wsmp.u32(at + 4)), (int) start, (int) length));
  }

  private WaveLoop.Type type(Chunk wsmp, long type) throws DlsFormatException {
    boolean release = type == LOOP_AND_RELEASE || type == OLD_LOOP_AND_RELEASE;
    if (!release) {
      input.ranged(wsmp, "loop type", type, 0, LOOP_AND_RELEASE, 0);
    }
    return release ? WaveLoop.Type.LOOP_AND_RELEASE : WaveLoop.Type.FORWARD;
  }

  private void badLoop(Chunk wsmp, String detail, Object... values) throws DlsFormatException {
    input.faults().warn(Fault.BAD_LOOP, wsmp, detail, values);
  }
}
