package org.dmus.miniport.synth.engine;

import org.dmus.dls.sound.SoundInstrument;
import org.dmus.dls.sound.SoundRegion;
import org.dmus.dls.sound.WaveLoader;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.voice.MixBuses;
import org.dmus.miniport.synth.voice.NoteStart;
import org.dmus.miniport.synth.voice.Voice;
import org.dmus.miniport.synth.voice.VoiceTag;

/** Starts the voices of a note, or leads those of another note to its key. Audio thread only. */
final class VoiceStarter {
  /** Nowhere to glide from. */
  static final int NO_KEY = -1;

  private static final int PORTAMENTO_TIME = 5;

  /** The default of channel 10: nobody's voices are safe from it, unless a client raised them. */
  private static final int ANY_CHANNEL = SynthProperties.defaultVoicePriority(9);

  private static final int SOFT = 67;
  private static final SoundRegion[] NONE = {};
  private static final float SOFT_PEDAL_DB = -3;

  private final VoicePool voices;
  private final MixBuses buses;
  private final double sampleRate;
  private final RunningStatistics statistics;
  private final WaveLoader waves;
  private final NoteStart note = new NoteStart();
  private boolean byChannel = true;
  private long serial;

  VoiceStarter(
      VoicePool voices,
      MixBuses buses,
      double sampleRate,
      RunningStatistics statistics,
      WaveLoader waves) {
    this.waves = waves;
    this.statistics = statistics;
    this.voices = voices;
    this.buses = buses;
    this.sampleRate = sampleRate;
  }

  void allocateByChannel(boolean isStatic) {
    byChannel = isStatic;
  }

  boolean allocatesByChannel() {
    return byChannel;
  }

  /**
   * Starts a note.
   *
   * @param glideFrom the key whose pitch it begins with, or {@link #NO_KEY}
   */
  void start(Part part, int key, int velocity, int glideFrom) {
    if (part.instrument == null) {
      statistics.programMissing(part.patch());
    } else {
      int keyNumber = keyNumber(part, key);
      describe(part, key, keyNumber, velocity);
      note.glideCents = glideFrom == NO_KEY ? 0 : 100f * (glideFrom - key);
      note.glideFrames = glideFrom == NO_KEY ? 0 : glideFrames(part.state);
      startRegions(part.having(keyNumber), part);
    }
  }

  private static int keyNumber(Part part, int key) {
    int shift = part.isDrums() ? 0 : part.state.keyShift();
    return Math.max(0, Math.min(127, key + shift));
  }

  /**
   * Leads the voices of a key that is down to another key, without a new attack, if the other key
   * plays what they play.
   *
   * @param glides whether they get there by and by
   * @return whether it did; if not, nothing happened
   */
  boolean lead(Part part, int from, int to, boolean glides) {
    int keyNumber = keyNumber(part, to);
    SoundInstrument instrument = part.having(keyNumber);
    SoundRegion[] regions = instrument == null ? NONE : instrument.regions(keyNumber);
    boolean can = false;
    for (int i = 0; i < voices.size(); i++) {
      if (isDown(voices.get(i), part, from)) {
        if (!contains(regions, voices.get(i).region())) {
          return false;
        }
        can = true;
      }
    }
    for (int i = 0; can && i < voices.size(); i++) {
      if (isDown(voices.get(i), part, from)) {
        voices.get(i).moveTo(to, keyNumber, glides ? glideFrames(part.state) : 0);
      }
    }
    return can;
  }

  private static boolean isDown(Voice voice, Part part, int key) {
    VoiceTag tag = voice.tag();
    return tag.channelIndex == part.index && tag.key == key && tag.keyDown && !tag.stolen;
  }

  private static boolean contains(SoundRegion[] regions, SoundRegion wanted) {
    boolean found = false;
    for (SoundRegion each : regions) {
      found |= each == wanted;
    }
    return found;
  }

  private void startRegions(SoundInstrument instrument, Part part) {
    boolean found = false;
    boolean isLate = false;
    SoundRegion[] regions = instrument == null ? NONE : instrument.regions(note.keyNumber);
    for (SoundRegion region : regions) {
      if (note.velocity >= region.velocityLow && note.velocity <= region.velocityHigh) {
        isLate |= start(instrument, region, part.state);
        found = true;
      }
    }
    if (isLate) {
      statistics.noteLate();
    }
    if (!found) {
      statistics.regionMissing(part.patch(), note.keyNumber);
    }
  }

  private void describe(Part part, int key, int keyNumber, int velocity) {
    note.channelIndex = part.index;
    note.key = key;
    note.keyNumber = keyNumber;
    note.coarseSemitones = part.isDrums() ? 0 : part.state.coarseTuneSemitones;
    note.velocity = part.state.velocity(velocity);
    note.serial = ++serial;
    note.priority = byChannel ? part.priority : ANY_CHANNEL;
    note.gainDb = part.state.isOn(SOFT) ? SOFT_PEDAL_DB : 0;
  }

  /** No standard maps CC5 to time: 0..127 is 0..1.6 s here, on a square. */
  private int glideFrames(ChannelState state) {
    int portamentoTime = state.controllers[PORTAMENTO_TIME];
    return (int) (sampleRate * portamentoTime * portamentoTime / 10_000);
  }

  /** Starts a region; returns whether its voice has to wait for the wave. */
  private boolean start(SoundInstrument instrument, SoundRegion region, ChannelState state) {
    exclude(instrument, region);
    if (region.wave.table() == null) {
      waves.wanted(region.wave);
    }
    Voice voice = voices.take(note.priority, note.serial);
    if (voice != null) {
      voice.start(instrument, region, state, note, buses.of(note.channelIndex));
    }
    return voice != null && voice.isWaiting();
  }

  /** Says that notes of a part may follow. */
  void expect(Part part) {
    part.expect(waves);
  }

  /** Shuts down what the region excludes (DLS 2.2 §1.4): its own key, and its key group. */
  private void exclude(SoundInstrument instrument, SoundRegion region) {
    for (int i = 0; i < voices.size(); i++) {
      Voice voice = voices.get(i);
      VoiceTag tag = voice.tag();
      if (tag.channelIndex == note.channelIndex && tag.serial != note.serial && !tag.stolen) {
        boolean sameKey = tag.key == note.key && !region.selfNonExclusive;
        boolean sameGroup =
            region.keyGroup != 0
                && region.keyGroup == voice.region().keyGroup
                && tag.instrument.isSameAs(instrument);
        if (sameKey || sameGroup) {
          voice.shutDown();
        }
      }
    }
  }
}
