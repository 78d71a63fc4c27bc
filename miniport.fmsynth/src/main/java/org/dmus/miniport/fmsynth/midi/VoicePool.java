package org.dmus.miniport.fmsynth.midi;

import java.util.Arrays;
import org.dmus.miniport.fmsynth.chip.Chip;

/** The channels of some chips, and who gets one: what is missed least makes room. */
final class VoicePool {
  private final Chip[] chips;
  private final Voice[] voices;
  private final Capacitor left = new Capacitor();
  private final Capacitor right = new Capacitor();
  private long stolenNotes;

  VoicePool(int chips) {
    this.chips = new Chip[chips];
    voices = new Voice[chips * Chip.CHANNELS];
    for (int i = 0; i < chips; i++) {
      this.chips[i] = new Chip();
      for (int c = 0; c < Chip.CHANNELS; c++) {
        voices[i * Chip.CHANNELS + c] = new Voice(this.chips[i].channel(c));
      }
    }
  }

  /** Renders the next samples of all chips. */
  void render(int[] toLeft, int[] toRight, int count) {
    Arrays.fill(toLeft, 0, count, 0);
    Arrays.fill(toRight, 0, count, 0);
    for (Chip chip : chips) {
      chip.render(toLeft, toRight, count);
    }
    left.pass(toLeft, count);
    right.pass(toRight, count);
  }

  /** Has all voices follow their parts. */
  void tick(long tick) {
    for (Voice voice : voices) {
      voice.tick(tick);
    }
  }

  /** Returns how many notes sound. */
  int sounding() {
    int sounding = 0;
    for (Voice voice : voices) {
      sounding += voice.isSilent() ? 0 : 1;
    }
    return sounding;
  }

  /** Ends what sounds on a key, or lets the pedal hold it. */
  void keyUp(Part part, int key) {
    for (Voice voice : voices) {
      if (voice.endsWith(part, key)) {
        voice.keyUp();
      }
    }
  }

  /** Ends what the pedal holds. */
  void pedalUp(Part part) {
    for (Voice voice : voices) {
      if (voice.isOf(part)) {
        voice.pedalUp();
      }
    }
  }

  /** Ends the notes of a part as their patches say, whatever holds them. */
  void release(Part part) {
    for (Voice voice : voices) {
      if (voice.isOf(part)) {
        voice.release();
      }
    }
  }

  /** Ends the sounds of a part within 3 ms. */
  void damp(Part part) {
    for (Voice voice : voices) {
      if (voice.isOf(part)) {
        voice.damp();
      }
    }
  }

  /** Ends the drums of a group within 3 ms. */
  void dampGroup(Part part, int group) {
    for (Voice voice : voices) {
      if (voice.isOfGroup(part, group)) {
        voice.damp();
      }
    }
  }

  /** Returns a voice for a patch, silent, and its partner likewise when it needs one. */
  Voice take(int operators) {
    int best = operators > 2 ? bestPair() : bestSingle();
    cut(voices[best]);
    if (operators > 2) {
      cut(voices[Chip.partner(best)]);
    } else {
      int owner = ownerOf(best);
      if (owner >= 0 && voices[owner].takesPartner()) {
        cut(voices[owner]);
      }
    }
    return voices[best];
  }

  private void cut(Voice voice) {
    stolenNotes += voice.isSilent() ? 0 : 1;
    voice.cut();
  }

  /** Returns how many notes made room for others. */
  long stolenNotes() {
    return stolenNotes;
  }

  void resetCounts() {
    stolenNotes = 0;
  }

  /** Channels that nobody can join are taken first. */
  private int bestSingle() {
    int best = 0;
    long most = Long.MIN_VALUE;
    for (int i = voices.length - 1; i >= 0; i--) {
      int owner = ownerOf(i);
      boolean isLent = owner >= 0 && voices[owner].takesPartner();
      long expendable = voices[isLent ? owner : i].expendability();
      boolean isSpare = owner < 0 && !voices[i].isJoined();
      if (expendable > most || expendable == most && isSpare) {
        most = expendable;
        best = i;
      }
    }
    return best;
  }

  private int bestPair() {
    int best = 0;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < voices.length; i++) {
      if (voices[i].isJoined()) {
        long expendable =
            Math.min(voices[i].expendability(), voices[Chip.partner(i)].expendability());
        if (expendable > most) {
          most = expendable;
          best = i;
        }
      }
    }
    return best;
  }

  /** Returns who may use the operators of a voice, or -1. */
  private int ownerOf(int index) {
    int owner = index - Chip.partner(0);
    return owner >= 0 && voices[owner].isJoined() && Chip.partner(owner) == index ? owner : -1;
  }
}
