package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.voice.Voice;
import org.dmus.miniport.synth.voice.VoiceTag;

/** What pedals and resets do to the voices of a part. Audio thread only. */
final class PartVoices {
  private static final int SUSTAIN = 64;
  private static final int SOSTENUTO = 66;

  private final VoicePool voices;

  PartVoices(VoicePool voices) {
    this.voices = voices;
  }

  /** Releases a key, unless a pedal holds it. */
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
