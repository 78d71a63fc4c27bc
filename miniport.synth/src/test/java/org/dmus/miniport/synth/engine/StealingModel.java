package org.dmus.miniport.synth.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who gets a voice, as DirectMusic documents it, in a list and a sentence for each rule. */
final class StealingModel {
  private static final Comparator<Note> FIRST_TO_GO =
      Comparator.comparing((Note n) -> !n.released)
          .thenComparing(n -> n.released ? n.velocity : 0)
          .thenComparing(n -> n.released ? 0 : n.priority, Integer::compareUnsigned);

  private final int polyphony;

  /** The oldest first. */
  private final List<Note> sounding = new ArrayList<>();

  int stolen;
  int lost;

  private static final class Note {
    private final int channel;
    private final int key;
    private final int velocity;
    private final int priority;
    private final Object strike;
    private boolean released;

    Note(int channel, int key, int velocity, int priority, Object strike) {
      this.channel = channel;
      this.key = key;
      this.velocity = velocity;
      this.priority = priority;
      this.strike = strike;
    }
  }

  StealingModel(int polyphony) {
    this.polyphony = polyphony;
  }

  boolean isFull() {
    return sounding.size() == polyphony;
  }

  boolean hasVelocity(int velocity) {
    return sounding.stream().anyMatch(n -> n.velocity == velocity);
  }

  void on(int channel, int key, int velocity, int priority, int layers) {
    Object strike = new Object();
    for (int i = 0; i < layers; i++) {
      Note note = new Note(channel, key, velocity, priority, strike);
      if (!isFull() || steal(note)) {
        sounding.add(note);
      }
    }
  }

  private boolean steal(Note wanted) {
    Note victim =
        sounding.stream()
            .filter(n -> Integer.compareUnsigned(n.priority, wanted.priority) <= 0)
            .filter(n -> n.strike != wanted.strike)
            .min(FIRST_TO_GO)
            .orElse(null);
    stolen += victim == null ? 0 : 1;
    lost += victim == null ? 1 : 0;
    return sounding.remove(victim);
  }

  void off(int channel, int key) {
    sounding.stream()
        .filter(n -> n.channel == channel && n.key == key)
        .forEach(n -> n.released = true);
  }

  /** Returns what sounds, a channel and a key each. */
  Set<Integer> keys() {
    return sounding.stream().map(n -> n.channel << 7 | n.key).collect(Collectors.toSet());
  }
}
