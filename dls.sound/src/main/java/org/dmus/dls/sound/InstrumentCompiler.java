package org.dmus.dls.sound;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.WaveSample;
import org.dmus.dls.sound.articulation.Articulation;
import org.dmus.dls.sound.articulation.ArticulationCompiler;

/** Makes instruments ready to play. Control thread; decodes no wave. */
public final class InstrumentCompiler {
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
    KeyMap keys = new KeyMap();
    Map<List<Connection>, Articulation> seen = new IdentityHashMap<>();
    for (DlsRegion region : instrument.regions()) {
      SoundRegion sound = compile(region, instrument, seen);
      if (sound != null) {
        keys.add(sound, region.keyLow(), region.keyHigh());
      }
    }
    return new SoundInstrument(instrument.patch(), keys, owner);
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
      return new SoundRegion(region, sample, wave, compileOnce(own, seen));
    }
    List<Connection> connections = PhaseGroup.led(own, connectionsOf(leader, instrument));
    return new SoundRegion(
        region, sample, wave, articulations.compile(connections), leading, led.rateHz);
  }

  private Articulation compileOnce(
      List<Connection> connections, Map<List<Connection>, Articulation> seen) {
    Articulation known = seen.get(connections);
    if (known == null) {
      known = articulations.compile(connections);
      seen.put(connections, known);
    }
    return known;
  }

  private WaveSample sampleOf(DlsRegion region) {
    Optional<WaveSample> own = region.sample();
    return own.isPresent() ? own.get() : waves.sample(region.link().tableIndex());
  }

  /** A region's articulation replaces the instrument's as one unit (DLS 2.2 §1.5). */
  private static List<Connection> connectionsOf(DlsRegion region, DlsInstrument instrument) {
    return region.articulation().isEmpty() ? instrument.articulation() : region.articulation();
  }
}
