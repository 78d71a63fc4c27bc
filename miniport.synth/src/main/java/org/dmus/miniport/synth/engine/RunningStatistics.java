package org.dmus.miniport.synth.engine;

/** What the engine counts. Written by the audio thread, read from any. */
public final class RunningStatistics {
  private volatile int voices;
  private volatile int peakVoices;
  private volatile long lostNotes;
  private volatile long lostMessages;
  private long voiceFrames;

  void rendered(int frames, int sounding) {
    voices = sounding;
    voiceFrames += (long) frames * sounding;
    if (sounding > peakVoices) {
      peakVoices = sounding;
    }
  }

  void lostNotes(long total) {
    lostNotes = total;
  }

  void messageLost() {
    lostMessages++;
  }

  /** Returns how many voices sounded when the last segment ended. */
  public int voices() {
    return voices;
  }

  /** Returns the most voices that sounded at once. */
  public int peakVoices() {
    return peakVoices;
  }

  /** Returns how many notes were cut short or never sounded for want of a voice. */
  public long lostNotes() {
    return lostNotes;
  }

  /** Returns how many messages were lost because the queue was full. */
  public long lostMessages() {
    return lostMessages;
  }
}
