package org.dmus.miniport.synth.engine;

import java.util.function.Predicate;
import org.dmus.miniport.synth.voice.Interpolation;
import org.dmus.miniport.synth.voice.MixBuses;
import org.dmus.miniport.synth.voice.Voice;
import org.dmus.miniport.synth.voice.VoiceTag;

/**
 * The voices, and who gets one. Sounding voices stand in the order in which they started, so that
 * sums do not depend on when a dead voice was swept out. Audio thread only.
 */
final class VoicePool {
  private static final int FEWEST_FADING = 4;

  private final int polyphony;
  private final Voice[] sounding;
  private final Voice[] free;
  private final RunningStatistics statistics;
  private int soundingCount;
  private int freeCount;
  private int stolenCount;

  /** Creates {@code polyphony} voices and a quarter more, in which stolen ones fade out. */
  VoicePool(
      int polyphony, double sampleRate, Interpolation interpolation, RunningStatistics statistics) {
    this.polyphony = polyphony;
    this.statistics = statistics;
    int all = polyphony + Math.max(FEWEST_FADING, polyphony / 4);
    sounding = new Voice[all];
    free = new Voice[all];
    freeCount = all;
    for (int i = 0; i < all; i++) {
      free[i] = new Voice(sampleRate, interpolation);
    }
  }

  /** Returns how many voices are in use, fading ones included. */
  int size() {
    return soundingCount;
  }

  /** Returns a voice in use; 0 is the oldest. */
  Voice get(int index) {
    return sounding[index];
  }

  /**
   * Takes a voice for a note: a free one, else one stolen from a channel of no higher priority.
   *
   * @return the voice, last in the order; null when the note is lost
   */
  Voice take(int priority, long serial) {
    if (soundingCount - stolenCount >= polyphony) {
      Voice victim = victim(priority, serial);
      if (victim == null) {
        statistics.noteLost();
        return null;
      }
      statistics.noteStolen();
      victim.quickStop();
      victim.tag().stolen = true;
      stolenCount++;
    }
    if (freeCount == 0) {
      cutOldestStolen();
    }
    Voice voice = free[--freeCount];
    sounding[soundingCount++] = voice;
    return voice;
  }

  /** Renders every voice and sweeps out those that ended. */
  void render(MixBuses buses, int frames) {
    for (int i = 0; i < soundingCount; i++) {
      sounding[i].render(buses.of(sounding[i].tag().channelIndex), frames);
    }
    sweep();
  }

  /** Returns whether a key of a channel has a voice that was not stolen. */
  boolean has(int channelIndex, int key) {
    boolean found = false;
    for (int i = 0; i < soundingCount; i++) {
      VoiceTag tag = sounding[i].tag();
      found |= tag.channelIndex == channelIndex && tag.key == key && !tag.stolen;
    }
    return found;
  }

  /** Returns whether a voice in use, fading ones included, is one of those wanted. */
  boolean any(Predicate<Voice> wanted) {
    boolean found = false;
    for (int i = 0; i < soundingCount; i++) {
      found |= wanted.test(sounding[i]);
    }
    return found;
  }

  /** Ends every voice as fast as it goes without a click. */
  void quickStopAll() {
    for (int i = 0; i < soundingCount; i++) {
      sounding[i].quickStop();
    }
  }

  /** Cuts every voice at once. */
  void cutAll() {
    for (int i = 0; i < soundingCount; i++) {
      sounding[i].cut();
    }
    sweep();
  }

  /** Cuts some voices at once. */
  void cut(Predicate<Voice> unwanted) {
    for (int i = 0; i < soundingCount; i++) {
      if (unwanted.test(sounding[i])) {
        sounding[i].cut();
      }
    }
    sweep();
  }

  private void sweep() {
    int kept = 0;
    for (int i = 0; i < soundingCount; i++) {
      Voice voice = sounding[i];
      if (voice.isSounding()) {
        sounding[kept++] = voice;
      } else {
        voice.forget();
        free[freeCount++] = voice;
        stolenCount -= voice.tag().stolen ? 1 : 0;
      }
    }
    soundingCount = kept;
  }

  private void cutOldestStolen() {
    for (int i = 0; i < soundingCount; i++) {
      if (sounding[i].tag().stolen) {
        sounding[i].cut();
        sweep();
        return;
      }
    }
  }

  private Voice victim(int priority, long serial) {
    Voice best = null;
    for (int i = 0; i < soundingCount; i++) {
      Voice voice = sounding[i];
      boolean allowed = Integer.compareUnsigned(voice.tag().priority, priority) <= 0;
      if (allowed && !voice.tag().stolen && voice.tag().serial != serial && better(voice, best)) {
        best = voice;
      }
    }
    return best;
  }

  /** Released before held, the quieter of released; the less important of held, then the older. */
  private static boolean better(Voice voice, Voice best) {
    if (best == null || voice.isReleased() != best.isReleased()) {
      return best == null || voice.isReleased();
    }
    return voice.isReleased()
        ? voice.loudness() < best.loudness()
        : Integer.compareUnsigned(voice.tag().priority, best.tag().priority) < 0;
  }
}
