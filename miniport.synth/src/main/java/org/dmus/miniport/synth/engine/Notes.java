package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ChannelState;

/**
 * What keys do: each its own note, or one note of a part at a time (MIDI 1.0 mode 4) that goes back
 * to a key that is still down. Audio thread only.
 */
final class Notes {
  private static final int SUSTAIN = 64;
  private static final int PORTAMENTO = 65;
  private static final int LEGATO = 68;

  private final VoiceStarter starter;
  private final PartVoices voices;

  Notes(VoiceStarter starter, PartVoices voices) {
    this.starter = starter;
    this.voices = voices;
  }

  void on(Part part, int key, int velocity) {
    ChannelState state = part.state;
    if (key < state.keyLow || key > state.keyHigh) {
      return;
    }
    int before = isMono(state) ? part.held.last() : HeldKeys.NONE;
    part.held.press(key, velocity);
    int source = state.portamentoKey;
    state.portamentoKey = VoiceStarter.NO_KEY;
    boolean isLed =
        source != VoiceStarter.NO_KEY
            ? starter.lead(part, source, key, true)
            : before != HeldKeys.NONE && lead(part, before, key);
    if (!isLed) {
      begin(part, key, velocity, source);
    }
    state.lastKey = key;
  }

  void off(Part part, int key) {
    boolean wasLast = part.held.last() == key;
    part.held.release(key);
    int back = part.held.last();
    boolean returns =
        wasLast && back != HeldKeys.NONE && isMono(part.state) && !part.state.isOn(SUSTAIN);
    if (!returns) {
      voices.off(part, key);
    } else {
      if (!lead(part, key, back)) {
        begin(part, back, part.held.velocity(back), VoiceStarter.NO_KEY);
      }
      part.state.lastKey = back;
    }
  }

  private static boolean isMono(ChannelState state) {
    return state.mono || state.isOn(LEGATO);
  }

  /** The legato pedal takes the attack away where one instrument plays both keys alike. */
  private boolean lead(Part part, int from, int to) {
    return part.state.isOn(LEGATO) && starter.lead(part, from, to, part.state.isOn(PORTAMENTO));
  }

  private void begin(Part part, int key, int velocity, int source) {
    ChannelState state = part.state;
    if (isMono(state)) {
      voices.allOff(part, true);
    }
    boolean glides = source == VoiceStarter.NO_KEY && state.isOn(PORTAMENTO);
    starter.start(part, key, velocity, glides ? state.lastKey : source);
  }
}
