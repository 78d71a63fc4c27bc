package org.dmus.miniport.synth.engine;

import org.dmus.ks.IgnoredMessage;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;

/**
 * What a synthesizer counts: totals since {@link #reset}, and means over the last whole second of
 * sound. Same thread as the synthesizer.
 */
public final class RunningStatistics {
  /** Bits that no patch has begin here. */
  public static final int KEY_SHIFT = 23;

  private static final double NANOS_PER_SECOND = 1e9;

  private final int sampleRate;
  private int peakVoices;
  private long lostNotes;
  private long stolenNotes;
  private long missingNotes;
  private long lateNotes;
  private long lostMessages;
  private long damagedMessages;
  private long ignoredMessages;
  private final Tally missingPrograms = new Tally(MissingProgram.MOST);
  private final Tally missingKeys = new Tally(MissingKey.MOST);
  private final Tally ignoredKinds = new Tally(IgnoredMessage.MOST);
  private float peakLevel;
  private int windowFrames;
  private long windowVoiceFrames;
  private long windowNanos;
  private long windowLostNotes;
  private int lastVoices;
  private int lastLostNotes;
  private double lastLoad;

  RunningStatistics(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  void rendered(int frames, int sounding) {
    windowFrames += frames;
    windowVoiceFrames += (long) frames * sounding;
    if (sounding > peakVoices) {
      peakVoices = sounding;
    }
  }

  /** Ends a render call. */
  void finished(long nanos, float peak) {
    windowNanos += nanos;
    if (peak > peakLevel) {
      peakLevel = peak;
    }
    if (windowFrames >= sampleRate) {
      lastVoices = (int) ((windowVoiceFrames + windowFrames / 2) / windowFrames);
      lastLoad = windowNanos / NANOS_PER_SECOND * sampleRate / windowFrames;
      lastLostNotes = (int) (cutOrLostNotes() - windowLostNotes);
      windowLostNotes = cutOrLostNotes();
      windowFrames = 0;
      windowVoiceFrames = 0;
      windowNanos = 0;
    }
  }

  void noteLost() {
    lostNotes++;
  }

  void noteStolen() {
    stolenNotes++;
  }

  /** A wave of a note that has its voice is still to be decoded. */
  void noteLate() {
    lateNotes++;
  }

  /** A note found no instrument. */
  void programMissing(int patch) {
    missingNotes++;
    missingPrograms.count(patch);
  }

  /** A note found no region of its instrument. */
  void regionMissing(int patch, int key) {
    missingNotes++;
    missingKeys.count(patch | key << KEY_SHIFT);
  }

  void messageDamaged() {
    damagedMessages++;
  }

  /** A message did nothing, whoever sent it; its kind is as {@link IgnoredMessage#head} has it. */
  void messageIgnored(long kind) {
    ignoredMessages++;
    ignoredKinds.count(kind);
  }

  void messageLost() {
    lostMessages++;
  }

  /** Starts again from zero. */
  public void reset() {
    peakVoices = 0;
    lostNotes = 0;
    stolenNotes = 0;
    missingNotes = 0;
    lateNotes = 0;
    missingPrograms.clear();
    missingKeys.clear();
    lostMessages = 0;
    damagedMessages = 0;
    ignoredMessages = 0;
    ignoredKinds.clear();
    peakLevel = 0;
    windowFrames = 0;
    windowVoiceFrames = 0;
    windowNanos = 0;
    windowLostNotes = 0;
    lastVoices = 0;
    lastLostNotes = 0;
    lastLoad = 0;
  }

  /** Returns how many voices sounded on average in the last second. */
  public int voices() {
    return lastVoices;
  }

  /** Returns the most voices that sounded at once. */
  public int peakVoices() {
    return peakVoices;
  }

  /** Returns how many notes were cut short to make room for others. */
  public long stolenNotes() {
    return stolenNotes;
  }

  /** Returns how many notes never sounded for want of a voice. */
  public long lostNotes() {
    return lostNotes;
  }

  private long cutOrLostNotes() {
    return stolenNotes + lostNotes;
  }

  /** Returns how many notes their program, or their key in it, was not there for. */
  public long missingNotes() {
    return missingNotes;
  }

  /**
   * Returns how many notes had to wait for a wave that was not decoded when they began: they
   * sounded late, or were over before.
   */
  public long lateNotes() {
    return lateNotes;
  }

  /** Returns the programs that were not there, by patch. */
  public Tally missingPrograms() {
    return missingPrograms;
  }

  /** Returns the keys that were not there, by patch and, {@value #KEY_SHIFT} bits up, by key. */
  public Tally missingKeys() {
    return missingKeys;
  }

  /** Returns how many system exclusive messages were ignored for a wrong checksum or length. */
  public long damagedMessages() {
    return damagedMessages;
  }

  /**
   * Returns how many messages did nothing here: system exclusive that nobody knows, and controllers
   * that nothing follows.
   */
  public long ignoredMessages() {
    return ignoredMessages;
  }

  /** Returns the kinds of messages that did nothing, as {@link IgnoredMessage#head} has them. */
  public Tally ignoredKinds() {
    return ignoredKinds;
  }

  /** Returns how many notes were cut short or never sounded in the last second. */
  public int lostNotesInLastSecond() {
    return lastLostNotes;
  }

  /** Returns how many messages were lost because the queue was full. */
  public long lostMessages() {
    return lostMessages;
  }

  /** Returns the highest level that came out, linear; 1 is full scale. */
  public float peakLevel() {
    return peakLevel;
  }

  /** Returns the part of one processor that the last second took, 1 = all of it. */
  public double load() {
    return lastLoad;
  }
}
