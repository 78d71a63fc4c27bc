package org.dmus.miniport.synth.voice;

/** The buses of a synthesizer: one that everybody shares, or one for each stem. Audio thread. */
public final class MixBuses {
  private final MixBus[] buses;
  private final int ignoredBits;

  /**
   * Creates silent buses.
   *
   * @param count how many
   * @param ignoredBits how many low bits of a channel's index do not matter to the bus it gets
   * @param effects whether sends are heard
   */
  public MixBuses(int count, int ignoredBits, boolean effects) {
    this.ignoredBits = ignoredBits;
    buses = new MixBus[count];
    for (int i = 0; i < count; i++) {
      buses[i] = new MixBus(effects);
    }
  }

  /**
   * Returns the bus of a channel; those of groups that came later share the last.
   *
   * @param channelIndex index of the channel across all groups
   */
  public MixBus of(int channelIndex) {
    return buses[Math.min(channelIndex >>> ignoredBits, buses.length - 1)];
  }

  /** Returns how many there are. */
  public int count() {
    return buses.length;
  }

  /** Returns one of them, from 0. */
  public MixBus get(int index) {
    return buses[index];
  }

  /** Sets the amplitude of everything. */
  public void masterGain(float factor) {
    for (MixBus bus : buses) {
      bus.masterGain = factor;
    }
  }

  /** Begins a segment in silence. */
  public void begin(int frames) {
    for (MixBus bus : buses) {
      bus.begin(frames);
    }
  }

  /** Adds the segment to a caller's planes, a pair for each bus, from an index on; or to none. */
  public void addTo(float[][] planes, int offset, int frames) {
    for (int i = 0; 2 * i + 1 < planes.length; i++) {
      buses[i].addTo(planes[2 * i], planes[2 * i + 1], offset, frames);
    }
  }
}
