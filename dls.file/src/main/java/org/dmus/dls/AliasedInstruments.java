package org.dmus.dls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.FourCc;

/**
 * The instruments of a file with those that its aliases stand for: another program plays the same
 * regions, a key of a drum kit the regions of another key as that would sound them. What is there
 * itself goes before its alias.
 */
final class AliasedInstruments {
  private static final int INSTRUMENT_HEAP_BYTES = 96;
  private static final int REGION_HEAP_BYTES = 200;
  private static final int FULL_KEY_TO_PITCH = DlsUnits.centsToRelative(12_800);
  private static final int CENTS_PER_KEY = 100;

  private static final int HIGHEST_KEY = 127;

  private final Parts parts;
  private final List<DlsWave> waves;
  private final DlsInput input;

  private AliasedInstruments(Parts parts, List<DlsWave> waves, DlsInput input) {
    this.parts = parts;
    this.waves = waves;
    this.input = input;
  }

  /**
   * Follows the aliases of a file.
   *
   * @param found the instruments that it has
   * @param parts the chunks that it has
   */
  static List<DlsInstrument> of(
      List<DlsInstrument> found, Parts parts, List<DlsWave> waves, DlsInput input)
      throws DlsFormatException {
    AliasedInstruments aliased = new AliasedInstruments(parts, waves, input);
    List<DlsInstrument> all = found;
    for (CarriedChunk chunk : parts.others()) {
      if (FourCc.of(chunk.id()) == FourCc.PGAL) {
        Optional<ProgramAliases> aliases = ProgramAliases.read(chunk.bytes());
        all = aliases.isPresent() ? aliased.followed(aliases.get(), all) : all;
        if (aliases.isEmpty()) {
          aliased.ignored("program aliases of %d bytes".formatted(chunk.bytes().remaining()));
        }
      }
    }
    return all;
  }

  private void ignored(String what) throws DlsFormatException {
    input.faults().warn(Fault.ALIASES_IGNORED, parts.list(), "%s cannot be followed", what);
  }

  private List<DlsInstrument> followed(ProgramAliases aliases, List<DlsInstrument> found)
      throws DlsFormatException {
    List<DlsInstrument> all = new ArrayList<>();
    Map<Patch, DlsInstrument> byPatch = new HashMap<>();
    for (DlsInstrument each : found) {
      all.add(each.patch().drum() ? drums(each, aliases.drumKeys()) : each);
      byPatch.putIfAbsent(each.patch(), each);
    }
    for (Map.Entry<Patch, Patch> alias : aliases.programs().entrySet()) {
      DlsInstrument sounding = byPatch.get(alias.getValue());
      if (sounding == null) {
        Patch gone = alias.getValue();
        ignored(
            "alias of a program that is not there, %d:%d:%d,"
                .formatted(gone.bankMsb(), gone.bankLsb(), gone.program()));
      } else if (!byPatch.containsKey(alias.getKey())) {
        input.budget().charge(parts.list(), INSTRUMENT_HEAP_BYTES);
        all.add(sounding.at(alias.getKey()));
      }
    }
    return all;
  }

  private DlsInstrument drums(DlsInstrument kit, int[] keys) throws DlsFormatException {
    List<List<DlsRegion>> byKey = byKey(kit, keys);
    List<DlsRegion> regions = new ArrayList<>(kit.regions());
    for (int key = 0; key < keys.length; key++) {
      if (byKey.get(key).isEmpty()) {
        for (DlsRegion sounding : byKey.get(keys[key])) {
          input.budget().charge(parts.list(), REGION_HEAP_BYTES);
          int cents = (key - keys[key]) * centsPerKey(sounding, kit);
          regions.add(sounding.at(key, tuned(sounding, cents)));
        }
      }
    }
    return kit.with(regions);
  }

  /** Returns the regions of every key that an alias is about. */
  private static List<List<DlsRegion>> byKey(DlsInstrument kit, int[] keys) {
    boolean[] wanted = new boolean[keys.length];
    List<List<DlsRegion>> byKey = new ArrayList<>();
    for (int key = 0; key < keys.length; key++) {
      byKey.add(new ArrayList<>(0));
      wanted[key] |= keys[key] != key;
      wanted[keys[key]] |= keys[key] != key;
    }
    for (DlsRegion region : kit.regions()) {
      for (int key = region.keyLow(); key <= region.keyHigh(); key++) {
        if (wanted[key]) {
          byKey.get(key).add(region);
        }
      }
    }
    return byKey;
  }

  /** Pitch follows keys by 100 cents unless the articulation says otherwise (DLS 2.2 Table 8). */
  private static int centsPerKey(DlsRegion region, DlsInstrument kit) {
    List<Connection> blocks =
        region.articulation().isEmpty() ? kit.articulation() : region.articulation();
    int scale = FULL_KEY_TO_PITCH;
    for (Connection each : blocks) {
      boolean isKeyToPitch =
          each.source() == Articulator.SRC_KEY_NUMBER
              && each.control() == Articulator.SRC_NONE
              && each.destination() == Articulator.DST_PITCH;
      scale = isKeyToPitch ? each.scale() : scale;
    }
    return (int) Math.round((double) scale * CENTS_PER_KEY / FULL_KEY_TO_PITCH);
  }

  /** Returns how a region is played at the same pitch by a key that many cents above its own. */
  private WaveSample tuned(DlsRegion region, int cents) {
    int wave = region.link().tableIndex();
    WaveSample sample =
        region.sample().or(() -> waves.get(wave).sample()).orElse(WaveSample.DEFAULT);
    int unity = sample.unityNote() + cents / CENTS_PER_KEY;
    int unityNote = Math.max(0, Math.min(HIGHEST_KEY, unity));
    int rest = cents - CENTS_PER_KEY * (unityNote - sample.unityNote());
    return new WaveSample(
        unityNote, sample.fineTuneCents() - rest, sample.gain(), sample.options(), sample.loop());
  }
}
