package org.dmus.bank.gm.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.bank.gm.model.Tone;
import org.dmus.bank.gm.program.Articulation;
import org.dmus.bank.gm.program.DrumKits;
import org.dmus.bank.gm.program.GeneralMidi;
import org.dmus.bank.gm.program.Layer;
import org.dmus.bank.gm.program.Program;
import org.dmus.bank.gm.program.Zone;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;

/** Turns the sound set into a DLS collection: waves rendered, regions levelled, notes shaped. */
public final class BankAssembly {
  private static final double TARGET_DB = -16;

  private final WavePool pool = new WavePool();
  private final List<DlsInstrument> instruments = new ArrayList<>();

  /** Returns the whole General MIDI bank. */
  public static DlsCollection generalMidi() {
    BankAssembly assembly = new BankAssembly();
    List<Program> melodic = GeneralMidi.melodic();
    for (int i = 0; i < melodic.size(); i++) {
      assembly.add(melodic.get(i), Patch.melodic(i));
    }
    DrumKits.byProgram().forEach((program, kit) -> assembly.add(kit, Patch.drums(program)));
    return assembly.collection();
  }

  private void add(Program program, Patch patch) {
    List<DlsRegion> regions = new ArrayList<>();
    for (Layer layer : program.layers()) {
      for (Zone zone : layer.zones()) {
        regions.add(region(program, layer, zone, patch.drum()));
      }
    }
    DlsInfo name = DlsInfo.named(program.name());
    instruments.add(shared(new DlsInstrument(patch, regions, List.of(), name, Optional.empty())));
  }

  private DlsRegion region(Program program, Layer layer, Zone zone, boolean overlapping) {
    WavePool.Entry wave = pool.wave(layer.model(), zone.renderKey(), program.name());
    double gainDb = gainDb(layer, zone, wave.tone());
    WaveSample sample =
        new WaveSample(
            zone.unityNote(), layer.detuneCents(), DlsUnits.dbToGain(gainDb), 0, loop(wave.tone()));
    return new DlsRegion(
        zone.low(),
        zone.high(),
        0,
        127,
        overlapping,
        layer.keyGroup(),
        0,
        WaveLink.mono(wave.index()),
        Optional.of(sample),
        Articulation.of(layer.shape()));
  }

  /** Never above full scale: a peak that would clip is left softer. */
  private static double gainDb(Layer layer, Zone zone, Tone tone) {
    double loudness = Loudness.db(tone, layer.shape(), zone.renderKey());
    return Math.min(0, TARGET_DB + layer.levelDb() - loudness);
  }

  private static Optional<WaveLoop> loop(Tone tone) {
    return tone.looped()
        ? Optional.of(new WaveLoop(WaveLoop.Type.FORWARD, tone.loopStart(), tone.loopFrames()))
        : Optional.empty();
  }

  /** An articulation that all regions share is written once, for the instrument. */
  private static DlsInstrument shared(DlsInstrument instrument) {
    List<Connection> first = instrument.regions().get(0).articulation();
    if (!instrument.regions().stream().allMatch(r -> r.articulation().equals(first))) {
      return instrument;
    }
    List<DlsRegion> bare =
        instrument.regions().stream().map(BankAssembly::withoutArticulation).toList();
    return new DlsInstrument(instrument.patch(), bare, first, instrument.info(), instrument.id());
  }

  private static DlsRegion withoutArticulation(DlsRegion r) {
    return new DlsRegion(
        r.keyLow(),
        r.keyHigh(),
        r.velocityLow(),
        r.velocityHigh(),
        r.selfNonExclusive(),
        r.keyGroup(),
        r.layer(),
        r.link(),
        r.sample(),
        List.of());
  }

  private DlsCollection collection() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("INAM", "DMus General MIDI");
    texts.put("ICOP", "The DMus project; Apache-2.0");
    texts.put("ICMT", "Synthesised: no recordings were used");
    return new DlsCollection(
        instruments, pool.waves(), new DlsInfo(texts), Optional.empty(), 1L << 48);
  }
}
