package org.dmus.miniport.synth.engine;

import org.dmus.ks.SynthProperties;
import org.dmus.miniport.synth.bank.SoundInstrument;
import org.dmus.miniport.synth.bank.SoundRegion;
import org.dmus.miniport.synth.bank.WaveLoader;
import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.voice.MixBuses;
import org.dmus.miniport.synth.voice.NoteStart;
import org.dmus.miniport.synth.voice.Voice;
import org.dmus.miniport.synth.voice.VoiceTag;

/** What keys and pedals do to voices. Audio thread only. */
final class Notes {
  private static final int PORTAMENTO_TIME = 5;

  /** The default of channel 10: nobody's voices are safe from it, unless a client raised them. */
  private static final int ANY_CHANNEL = SynthProperties.defaultVoicePriority(9);

  private static final int SUSTAIN = 64;
  private static final int PORTAMENTO = 65;
  private static final int SOSTENUTO = 66;
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

  Notes(
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

  void on(Part part, int key, int velocity) {
    SoundInstrument instrument = part.instrument;
    ChannelState state = part.state;
    if (key < state.keyLow || key > state.keyHigh) {
      return;
    }
    if (state.mono) {
      allOff(part, false);
    }
    int coarse = part.isDrums() ? 0 : state.keyShift();
    int keyNumber = Math.max(0, Math.min(127, key + coarse));
    if (instrument == null) {
      statistics.programMissing(part.patch());
    } else {
      describe(part, key, keyNumber, velocity);
      startRegions(instrument.having(keyNumber), state);
    }
    state.lastKey = key;
  }

  private void startRegions(SoundInstrument instrument, ChannelState state) {
    boolean found = false;
    SoundRegion[] regions = instrument == null ? NONE : instrument.regions(note.keyNumber);
    for (SoundRegion region : regions) {
      if (note.velocity >= region.velocityLow && note.velocity <= region.velocityHigh) {
        start(instrument, region, state);
        found = true;
      }
    }
    if (!found) {
      statistics.regionMissing();
    }
  }

  private void describe(Part part, int key, int keyNumber, int velocity) {
    note.channelIndex = part.index;
    note.key = key;
    note.keyNumber = keyNumber;
    note.velocity = velocity;
    note.serial = ++serial;
    note.priority = byChannel ? part.priority : ANY_CHANNEL;
    note.gainDb = part.state.isOn(SOFT) ? SOFT_PEDAL_DB : 0;
    boolean glides = part.state.isOn(PORTAMENTO) && part.state.lastKey >= 0;
    note.glideCents = glides ? 100f * (part.state.lastKey - key) : 0;
    note.glideFrames = glides ? glideFrames(part.state.controllers[PORTAMENTO_TIME]) : 0;
  }

  /** No standard maps CC5 to time: 0..127 is 0..1.6 s here, on a square. */
  private int glideFrames(int portamentoTime) {
    return (int) (sampleRate * portamentoTime * portamentoTime / 10_000);
  }

  private void start(SoundInstrument instrument, SoundRegion region, ChannelState state) {
    exclude(instrument, region);
    if (region.wave.table() == null) {
      waves.wanted(region.wave);
    }
    Voice voice = voices.take(note.priority, note.serial);
    if (voice != null) {
      voice.start(instrument, region, state, note, buses.of(note.channelIndex));
    }
  }

  /** Says that notes of a part may follow. */
  void expect(Part part) {
    if (part.instrument != null) {
      waves.wanted(part.instrument);
    }
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

  void off(Part part, int key) {
    boolean sustained = part.state.isOn(SUSTAIN);
    for (int i = 0; i < voices.size(); i++) {
      Voice voice = voices.get(i);
      VoiceTag tag = voice.tag();
      if (tag.channelIndex == part.index && tag.key == key && tag.keyDown) {
        tag.keyDown = false;
        if (!sustained && !tag.sostenuto) {
          voice.release();
        }
      }
    }
  }

  /** Releases every key, the ones a pedal holds too if {@code pedalsToo}. */
  void allOff(Part part, boolean pedalsToo) {
    boolean sustained = part.state.isOn(SUSTAIN) && !pedalsToo;
    for (int i = 0; i < voices.size(); i++) {
      Voice voice = voices.get(i);
      VoiceTag tag = voice.tag();
      if (tag.channelIndex == part.index) {
        tag.keyDown = false;
        tag.sostenuto &= !pedalsToo;
        if (!sustained && !tag.sostenuto) {
          voice.release();
        }
      }
    }
  }

  void soundOff(Part part) {
    for (int i = 0; i < voices.size(); i++) {
      if (voices.get(i).tag().channelIndex == part.index) {
        voices.get(i).quickStop();
      }
    }
  }

  /** Releases what only a pedal held and no pedal holds any more. */
  void pedalUp(Part part) {
    boolean sustained = part.state.isOn(SUSTAIN);
    boolean sostenuto = part.state.isOn(SOSTENUTO);
    for (int i = 0; i < voices.size(); i++) {
      Voice voice = voices.get(i);
      VoiceTag tag = voice.tag();
      if (tag.channelIndex == part.index) {
        tag.sostenuto &= sostenuto;
        if (!tag.keyDown && !tag.sostenuto && !sustained) {
          voice.release();
        }
      }
    }
  }

  /** Catches the keys that are down now. */
  void sostenutoDown(Part part) {
    for (int i = 0; i < voices.size(); i++) {
      VoiceTag tag = voices.get(i).tag();
      tag.sostenuto |= tag.channelIndex == part.index && tag.keyDown;
    }
  }

  /** Lets every voice of a part take over how its key is tuned now. */
  void retune(Part part) {
    for (int i = 0; i < voices.size(); i++) {
      if (voices.get(i).tag().channelIndex == part.index) {
        voices.get(i).retune();
      }
    }
  }

  /** Lets every voice of a part read its controllers again. */
  void refresh(Part part) {
    for (int i = 0; i < voices.size(); i++) {
      if (voices.get(i).tag().channelIndex == part.index) {
        voices.get(i).refresh();
      }
    }
  }

  /** Lets every voice read everything again. */
  void refreshAll() {
    for (int i = 0; i < voices.size(); i++) {
      voices.get(i).refresh();
    }
  }
}
