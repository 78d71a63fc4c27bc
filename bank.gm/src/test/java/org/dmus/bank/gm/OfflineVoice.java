package org.dmus.bank.gm;

import static org.dmus.dls.Articulator.*;

import java.util.List;
import java.util.Optional;
import org.dmus.bank.gm.model.Biquad;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;

/** A note as DLS 2.2 describes it, without LFOs: slow, plain, and independent of the synth. */
final class OfflineVoice {
  static final int RATE = 44100;

  private OfflineVoice() {}

  static double[] note(DlsInstrument instrument, int key, int velocity, double seconds) {
    double[] out = new double[(int) (seconds * RATE)];
    for (DlsRegion region : instrument.regions()) {
      if (region.matches(key, velocity)) {
        add(out, region, articulation(instrument, region), key, velocity);
      }
    }
    return out;
  }

  private static List<Connection> articulation(DlsInstrument instrument, DlsRegion region) {
    return region.articulation().isEmpty() ? instrument.articulation() : region.articulation();
  }

  private static void add(
      double[] out, DlsRegion region, List<Connection> art, int key, int velocity) {
    WaveSample sample = region.sample().orElseThrow();
    DlsWave wave = BuiltBank.COLLECTION.waves().get(region.link().tableIndex());
    double cents = 100 * (key - sample.unityNote()) + sample.fineTuneCents();
    double step = Math.pow(2, cents / 1200) * wave.sampleRate() / RATE;
    double[] voice = oscillator(wave.samples().toShorts(), sample.loop(), step, out.length);
    filter(voice, art, key, velocity);
    double gain = Math.pow(10, DlsUnits.gainToDb(sample.gain()) / 20);
    double level = gain * Math.pow(velocity / 127.0, 2);
    envelope(voice, art, key);
    for (int i = 0; i < out.length; i++) {
      out[i] += level * voice[i];
    }
  }

  private static double[] oscillator(
      short[] samples, Optional<WaveLoop> loop, double step, int frames) {
    double[] out = new double[frames];
    for (int i = 0; i < frames; i++) {
      int at = (int) (i * step);
      double fraction = i * step - at;
      double a = at(samples, loop, at);
      out[i] = (a + fraction * (at(samples, loop, at + 1) - a)) / 32768;
    }
    return out;
  }

  static double at(short[] samples, Optional<WaveLoop> loop, int frame) {
    if (loop.isPresent() && frame >= loop.get().start() + loop.get().length()) {
      return samples[loop.get().start() + (frame - loop.get().start()) % loop.get().length()];
    }
    return frame < samples.length ? samples[frame] : 0;
  }

  private static void filter(double[] voice, List<Connection> art, int key, int velocity) {
    Optional<Integer> base = scale(art, SRC_NONE, DST_FILTER_CUTOFF);
    if (base.isEmpty()) {
      return;
    }
    double pitch =
        base.get()
            + scale(art, SRC_KEY_ON_VELOCITY, DST_FILTER_CUTOFF).orElse(0) * (velocity / 128.0)
            + scale(art, SRC_KEY_NUMBER, DST_FILTER_CUTOFF).orElse(0) * (key / 128.0)
            + scale(art, SRC_EG2, DST_FILTER_CUTOFF).orElse(0) * 0.7;
    double hz = DlsUnits.pitchToHz((int) pitch);
    if (hz < 18000) {
      Biquad.lowPass(hz, 0.707, RATE).process(voice);
    }
  }

  private static void envelope(double[] voice, List<Connection> art, int key) {
    double attack = seconds(art, DST_EG1_ATTACK_TIME);
    double keyCents = scale(art, SRC_KEY_NUMBER, DST_EG1_DECAY_TIME).orElse(0) * (key / 128.0);
    double decay = seconds(art, DST_EG1_DECAY_TIME) * Math.pow(2, keyCents / 65536 / 1200);
    double sustain =
        scale(art, SRC_NONE, DST_EG1_SUSTAIN_LEVEL).map(DlsUnits::percentToFraction).orElse(1.0);
    for (int i = 0; i < voice.length; i++) {
      double t = (double) i / RATE;
      double rise = attack > 0 ? Math.min(1, t / attack) : 1;
      double fallDb = decay > 0 ? -96 * Math.max(0, t - attack) / decay : 0;
      voice[i] *= rise * Math.pow(10, Math.max(fallDb, -96 * (1 - sustain)) / 20);
    }
  }

  static double seconds(List<Connection> art, int destination) {
    return scale(art, SRC_NONE, destination).map(DlsUnits::timeToSeconds).orElse(0.0);
  }

  private static Optional<Integer> scale(List<Connection> art, int source, int destination) {
    return art.stream()
        .filter(c -> c.source() == source && c.control() == SRC_NONE)
        .filter(c -> c.destination() == destination)
        .map(Connection::scale)
        .findFirst();
  }
}
