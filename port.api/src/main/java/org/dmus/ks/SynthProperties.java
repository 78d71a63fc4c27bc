package org.dmus.ks;

/** The property numbers of the synthesizer property sets, and their flags (dmusprop.h). */
public final class SynthProperties {
  /** Set Synth: volume, i32, 1/100 dB; get and set, pin. */
  public static final int VOLUME = 0;

  /** Set Synth: volume boost, i32, 1/100 dB; get and set. */
  public static final int VOLUMEBOOST = 1;

  /** Set Synth: {@link SynthCaps}; get. */
  public static final int CAPS = 2;

  /** Set Synth: {@link SynthPortParams} in the instance and the value; get (which sets). */
  public static final int PORTPARAMETERS = 3;

  /** Set Synth: number of channel groups, u32; get and set. */
  public static final int CHANNELGROUPS = 4;

  /** Set Synth: priority u32 of the instance {group u32 from 1, channel u32 0..15}; get and set. */
  public static final int VOICEPRIORITY = 5;

  /** Set Synth: the earliest time an event can still be rendered, 100 ns, i64; get. */
  public static final int LATENCYCLOCK = 6;

  /** Set Synth: {@link SynthStats}; get. */
  public static final int RUNNINGSTATS = 7;

  /**
   * Set DMus_Synth: the programs that notes asked for and that no bank had, since RUN: a
   * KSMULTIPLE_ITEM and up to {@link MissingProgram#MOST} times {@link MissingProgram}, in the
   * order in which they were missed first; get, pin.
   */
  public static final int MISSING_PROGRAMS = 0;

  /** Set DMus_Synth: {@link SynthTotals}; get, pin. */
  public static final int RENDER_TOTALS = 1;

  /**
   * Set DMus_Synth: the keys that notes struck and that their instruments have no sound for, since
   * RUN: a KSMULTIPLE_ITEM and up to {@link MissingKey#MOST} times {@link MissingKey}, in the order
   * in which they were missed first; get, pin.
   */
  public static final int MISSING_KEYS = 2;

  /**
   * Set DMus_Synth: the kinds of messages that did nothing, since RUN: a KSMULTIPLE_ITEM and up to
   * {@link IgnoredMessage#MOST} times {@link IgnoredMessage}, in the order in which they came
   * first; get, pin.
   */
  public static final int IGNORED_MESSAGES = 3;

  /** Set SynthClock: master clock, 100 ns, i64; get, filter. */
  public static final int MASTERCLOCK = 0;

  /**
   * Set Synth_Dls: download; get (which downloads). Instance: the blob itself - a ByteBuffer is
   * address and size, all that SYNTH_BUFFER says. Value: {@link SynthDownload}.
   */
  public static final int DLS_DOWNLOAD = 0;

  /**
   * Set Synth_Dls: unload the handle, i64; set. PENDING while notes sound that use the download;
   * the request completes once, when the last of them is over.
   */
  public static final int DLS_UNLOAD = 1;

  /** Set Synth_Dls: defragment, no value; set. */
  public static final int DLS_COMPACT = 2;

  /** Set Synth_Dls: guard samples to append to the data of a wave, u32; get. */
  public static final int DLS_APPEND = 3;

  /** Set Synth_Dls: output format, WAVEFORMATEX ({@link WaveFormat#toBytes}); get. */
  public static final int DLS_WAVEFORMAT = 4;

  /** Caps: DLS Level 1. */
  public static final int PC_DLS = 0x1;

  /** Caps: connects to external gear. */
  public static final int PC_EXTERNAL = 0x2;

  /** Caps: software synthesizer. */
  public static final int PC_SOFTWARESYNTH = 0x4;

  /** Caps: the memory size is a hard limit. */
  public static final int PC_MEMORYSIZEFIXED = 0x8;

  /** Caps: General MIDI set in ROM. */
  public static final int PC_GMINHARDWARE = 0x10;

  /** Caps: GS set in ROM. */
  public static final int PC_GSINHARDWARE = 0x20;

  /** Caps: XG set in ROM (Windows XP and later). */
  public static final int PC_XGINHARDWARE = 0x40;

  /** Caps: DLS Level 2. */
  public static final int PC_DLS2 = 0x200;

  /** Caps: reverb (Windows XP and later). */
  public static final int PC_REVERB = 0x40000000;

  /** Caps: unlimited sample memory. */
  public static final int PC_SYSTEMMEMORY = 0x7FFFFFFF;

  /** Caps: number of voices or audio channels is not known. */
  public static final int UNKNOWN = 0xFFFFFFFF;

  /** Effects: none. */
  public static final int EFFECT_NONE = 0;

  /** Effects: reverb. */
  public static final int EFFECT_REVERB = 1;

  /** Effects: chorus. */
  public static final int EFFECT_CHORUS = 2;

  /** Effects: delay. */
  public static final int EFFECT_DELAY = 4;

  /** Voice priority: critical (DAUD_CRITICAL_VOICE_PRIORITY). Priorities compare unsigned. */
  public static final int PRIORITY_CRITICAL = 0xF0000000;

  /** Voice priority: high (DAUD_HIGH_VOICE_PRIORITY). */
  public static final int PRIORITY_HIGH = 0xC0000000;

  /** Voice priority: standard (DAUD_STANDARD_VOICE_PRIORITY). */
  public static final int PRIORITY_STANDARD = 0x80000000;

  /** Voice priority: low (DAUD_LOW_VOICE_PRIORITY). */
  public static final int PRIORITY_LOW = 0x40000000;

  /** Voice priority: lowest (DAUD_PERSIST_VOICE_PRIORITY). */
  public static final int PRIORITY_PERSIST = 0x10000000;

  private static final int[] PRIORITY_OFFSETS = {
    0xE, 0xD, 0xC, 0xB, 0xA, 9, 8, 7, 6, 0xF, 5, 4, 3, 2, 1, 0
  };

  private SynthProperties() {}

  /**
   * Returns the default voice priority of a channel (DAUD_STANDARD_VOICE_PRIORITY plus its offset).
   * Compare unsigned.
   *
   * @param channel MIDI channel, 0..15 (9 = drums, the highest)
   */
  public static int defaultVoicePriority(int channel) {
    return PRIORITY_STANDARD | PRIORITY_OFFSETS[channel & 15];
  }
}
