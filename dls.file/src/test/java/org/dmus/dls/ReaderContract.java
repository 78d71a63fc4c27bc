package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;

/** What holds for whatever bytes the reader is given. */
final class ReaderContract {
  private static final long LIMIT_NS = 1_000_000_000L;

  private ReaderContract() {}

  /** Reads bytes both ways; returns whether they were accepted leniently. */
  static boolean check(byte[] bytes, String what) {
    long start = System.nanoTime();
    boolean strict = read(bytes, what, DlsReadOptions.STRICT);
    boolean lenient = read(bytes, what, DlsReadOptions.LENIENT);
    assertThat(System.nanoTime() - start).as(what).isLessThan(2 * LIMIT_NS);
    assertThat(!strict || lenient).as("%s: strict implies lenient", what).isTrue();
    return lenient;
  }

  private static boolean read(byte[] bytes, String what, DlsReadOptions options) {
    try {
      DlsFile file = DlsReader.read(ByteBuffer.wrap(bytes), "fuzz.dls", options);
      assertThat(file.warnings()).as(what).hasSizeLessThanOrEqualTo(DlsFile.MAX_WARNINGS);
      checkCollection(file.collection(), what);
      return true;
    } catch (DlsFormatException declared) {
      assertThat(declared.offset()).as(what).isBetween(0L, (long) bytes.length);
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
      return fail(what + ": " + escaped, escaped);
    }
  }

  private static void checkCollection(DlsCollection collection, String what) {
    for (DlsWave wave : collection.waves()) {
      wave.sample().ifPresent(sample -> checkSample(sample, wave, what));
    }
    for (DlsInstrument instrument : collection.instruments()) {
      for (DlsRegion region : instrument.regions()) {
        checkRegion(region, collection, what);
      }
    }
  }

  private static void checkRegion(DlsRegion region, DlsCollection collection, String what) {
    boolean ranged =
        isMidi(region.keyLow())
            && isMidi(region.keyHigh())
            && isMidi(region.velocityLow())
            && isMidi(region.velocityHigh())
            && region.keyGroup() >= 0
            && region.keyGroup() <= mostGroups(collection);
    if (!ranged) {
      fail(what + ": " + region);
    }
    DlsWave wave = collection.waves().get(region.link().tableIndex());
    region.sample().ifPresent(sample -> checkSample(sample, wave, what));
  }

  private static int mostGroups(DlsCollection collection) {
    return collection.dialect() == ArticulationDialect.DLS ? 15 : 127;
  }

  private static void checkSample(WaveSample sample, DlsWave wave, String what) {
    long frames = wave.samples().frames();
    boolean inside =
        sample
            .loop()
            .map(
                loop ->
                    loop.start() >= 0
                        && loop.length() > 0
                        && (long) loop.start() + loop.length() <= frames)
            .orElse(true);
    if (!inside || !isMidi(sample.unityNote())) {
      fail(what + ": " + sample + " in " + frames + " frames");
    }
  }

  private static boolean isMidi(int number) {
    return number >= 0 && number <= 127;
  }
}
