package org.dmus.dls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Collections to test with. */
final class TestCollections {
  private TestCollections() {}

  /** A collection in which no field has the value it would have by default. */
  static DlsCollection full() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("INAM", "Odd");
    texts.put("ICOP", "© 2026 Ünïcode");
    texts.put("ICMT", "");
    return new DlsCollection(
        List.of(piano(), drums()),
        List.of(
            wave(WaveData.Encoding.PCM_16, 200),
            wave(WaveData.Encoding.PCM_8, 101),
            wave(WaveData.Encoding.A_LAW, 64),
            wave(WaveData.Encoding.MU_LAW, 33)),
        new DlsInfo(texts),
        Optional.of(UUID.fromString("01234567-89ab-cdef-fedc-ba9876543210")),
        0x0003_000A_0000_003DL);
  }

  private static DlsInstrument piano() {
    return new DlsInstrument(
        new Patch(121, 3, 7, false),
        List.of(
            region(0, 0, 59, Optional.empty(), List.of()),
            region(
                1,
                60,
                127,
                Optional.of(
                    new WaveSample(
                        71, -49, -655_360, 2, Optional.of(loop(WaveLoop.Type.FORWARD, 10, 91)))),
                List.of(Connection.constant(Articulator.DST_PAN, -12_345)))),
        List.of(
            new Connection(
                Articulator.SRC_LFO,
                Articulator.SRC_CC1,
                Articulator.DST_PITCH,
                Articulator.sourceTransform(Articulator.TRN_CONVEX, true, true),
                Integer.MIN_VALUE),
            Connection.constant(Articulator.DST_FILTER_CUTOFF, DlsUnits.CUTOFF_OFF)),
        DlsInfo.named("Piano"),
        Optional.of(new UUID(1, -2)));
  }

  private static DlsInstrument drums() {
    return new DlsInstrument(
        Patch.drums(25),
        List.of(region(3, 36, 36, Optional.of(WaveSample.DEFAULT), List.of())),
        List.of(),
        DlsInfo.EMPTY,
        Optional.empty());
  }

  static DlsRegion region(
      int wave, int low, int high, Optional<WaveSample> sample, List<Connection> articulation) {
    WaveLink link = new WaveLink(WaveLink.PHASE_MASTER, 9, 2, wave);
    return new DlsRegion(low, high, 5, 99, true, 15, 4, link, sample, articulation);
  }

  static WaveLoop loop(WaveLoop.Type type, int start, int length) {
    return new WaveLoop(type, start, length);
  }

  static DlsWave wave(WaveData.Encoding encoding, int frames) {
    byte[] bytes = new byte[frames * encoding.bytesPerFrame()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    return new DlsWave(
        32_000 + frames,
        new WaveData(encoding, ByteBuffer.wrap(bytes)),
        Optional.of(
            new WaveSample(
                48, 17, 655_360, 1, Optional.of(loop(WaveLoop.Type.LOOP_AND_RELEASE, 3, 20)))),
        DlsInfo.named("wave " + frames),
        Optional.of(new UUID(frames, frames)));
  }

  static byte[] bytes(DlsCollection collection) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DlsWriter.write(collection, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
