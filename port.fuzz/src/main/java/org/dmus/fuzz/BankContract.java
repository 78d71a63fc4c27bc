package org.dmus.fuzz;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.dmus.dls.ArticulationDialect;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.DlsReader;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveSample;

/** What holds for whatever bytes the reader of banks is given. */
final class BankContract {
  private static final int MOST_GROUPS = 15;
  private static final int MOST_GROUPS_OF_A_SOUNDFONT = 127;

  private BankContract() {}

  /** Reads bytes both ways; returns what they hold when they are read leniently. */
  static Optional<DlsCollection> check(byte[] bytes) {
    Optional<DlsCollection> strict = read(bytes, DlsReadOptions.STRICT);
    Optional<DlsCollection> lenient = lenient(bytes);
    Finding.unless(strict.isEmpty() || lenient.isPresent(), "accepted by strict reading alone");
    return lenient;
  }

  /** Reads bytes as most readers do. */
  static Optional<DlsCollection> lenient(byte[] bytes) {
    return read(bytes, DlsReadOptions.LENIENT);
  }

  private static Optional<DlsCollection> read(byte[] bytes, DlsReadOptions options) {
    try {
      DlsFile file = DlsReader.read(ByteBuffer.wrap(bytes), "fuzz.dls", options);
      Finding.unless(file.warnings().size() <= DlsFile.MAX_WARNINGS, "too many warnings");
      check(file.collection());
      return Optional.of(file.collection());
    } catch (DlsFormatException refused) {
      Finding.unlessInside(refused.offset(), bytes.length, refused);
      return Optional.empty();
    }
  }

  private static void check(DlsCollection collection) {
    for (DlsWave wave : collection.waves()) {
      wave.sample().ifPresent(sample -> check(sample, wave));
    }
    for (DlsInstrument instrument : collection.instruments()) {
      for (DlsRegion region : instrument.regions()) {
        check(region, collection);
      }
    }
  }

  private static void check(DlsRegion region, DlsCollection collection) {
    boolean ranged =
        isMidi(region.keyLow())
            && isMidi(region.keyHigh())
            && isMidi(region.velocityLow())
            && isMidi(region.velocityHigh())
            && region.keyGroup() >= 0
            && region.keyGroup() <= mostGroups(collection);
    Finding.unless(ranged, region);
    DlsWave wave = collection.waves().get(region.link().tableIndex());
    region.sample().ifPresent(sample -> check(sample, wave));
  }

  private static int mostGroups(DlsCollection collection) {
    return collection.dialect() == ArticulationDialect.DLS
        ? MOST_GROUPS
        : MOST_GROUPS_OF_A_SOUNDFONT;
  }

  private static void check(WaveSample sample, DlsWave wave) {
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
    Finding.unless(inside && isMidi(sample.unityNote()), sample);
  }

  private static boolean isMidi(int number) {
    return number >= 0 && number <= 127;
  }
}
