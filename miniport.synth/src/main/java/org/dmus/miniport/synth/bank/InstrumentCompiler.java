package org.dmus.miniport.synth.bank;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.WaveSample;
import org.dmus.miniport.synth.articulation.Articulation;
import org.dmus.miniport.synth.articulation.ArticulationCompiler;

/** Makes instruments ready to play. Control thread; decodes no wave. */
public final class InstrumentCompiler {
  private static final int KEYS = 128;

  private final ArticulationCompiler articulations;
  private final WaveSource waves;

  /** Creates a compiler of instruments whose links a source resolves. */
  public InstrumentCompiler(ArticulationCompiler articulations, WaveSource waves) {
    this.articulations = articulations;
    this.waves = waves;
  }

  /**
   * Compiles an instrument. A region whose wave is missing stays silent.
   *
   * @param owner who wants to know whether it sounds; null = nobody
   */
  public SoundInstrument compile(DlsInstrument instrument, Object owner) {
    List<List<SoundRegion>> byKey = new ArrayList<>();
    for (int key = 0; key < KEYS; key++) {
      byKey.add(new ArrayList<>(1));
    }
    Map<List<Connection>, Articulation> seen = new IdentityHashMap<>();
    for (DlsRegion region : instrument.regions()) {
      SoundRegion sound = compile(region, instrument, seen);
      int high = sound == null ? -1 : Math.min(KEYS - 1, region.keyHigh());
      for (int key = Math.max(0, region.keyLow()); key <= high; key++) {
        byKey.get(key).add(sound);
      }
    }
    return new SoundInstrument(instrument.patch(), byKey, owner);
  }

  private SoundRegion compile(
      DlsRegion region, DlsInstrument instrument, Map<List<Connection>, Articulation> seen) {
    int link = region.link().tableIndex();
    WaveSample sample = sampleOf(region);
    BankWave wave = waves.wave(link, sample.loop());
    if (wave == null) {
      return null;
    }
    List<Connection> own = connectionsOf(region, instrument);
    DlsRegion leader = PhaseGroup.leader(region, instrument);
    WaveSample leading = sampleOf(leader);
    BankWave led = waves.wave(leader.link().tableIndex(), leading.loop());
    if (leader == region || led == null) {
      return new SoundRegion(
          region, sample, wave, seen.computeIfAbsent(own, articulations::compile));
    }
    List<Connection> connections = PhaseGroup.led(own, connectionsOf(leader, instrument));
    return new SoundRegion(
        region, sample, wave, articulations.compile(connections), leading, led.rateHz);
  }

  private WaveSample sampleOf(DlsRegion region) {
    return region.sample().orElseGet(() -> waves.sample(region.link().tableIndex()));
  }

  /** A region's articulation replaces the instrument's as one unit (DLS 2.2 §1.5). */
  private static List<Connection> connectionsOf(DlsRegion region, DlsInstrument instrument) {
    return region.articulation().isEmpty() ? instrument.articulation() : region.articulation();
  }
}
