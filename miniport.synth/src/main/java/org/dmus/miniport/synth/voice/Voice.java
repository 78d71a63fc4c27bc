package org.dmus.miniport.synth.voice;

import org.dmus.miniport.synth.articulation.Destination;
import org.dmus.miniport.synth.bank.SoundInstrument;
import org.dmus.miniport.synth.bank.SoundRegion;
import org.dmus.miniport.synth.bank.Wavetable;
import org.dmus.miniport.synth.channel.ChannelState;
import org.dmus.miniport.synth.curve.Cents;
import org.dmus.miniport.synth.curve.Decibels;

/** One sounding region. Audio thread only. */
public final class Voice {

  /** Most frames of a control block. */
  public static final int BLOCK = 64;

  /** Longest envelope stage, frames: sums of stages stay inside an int. */
  private static final double LONGEST_STAGE = 1 << 28;

  private static final int STILL_HELD = Integer.MAX_VALUE;

  private final double sampleRate;
  private final NoteSources sources = new NoteSources();
  private final float[] atNoteOn = new float[Destination.COUNT];
  private final Modulation modulation = new Modulation();
  private final Oscillator oscillator;
  private final Lfo lfo = new Lfo();
  private final Lfo vibrato = new Lfo();
  private final VolumeEnvelope eg1 = new VolumeEnvelope();
  private final ModulationEnvelope eg2 = new ModulationEnvelope();
  private final LowPassFilter filter;
  private final Amplifier amplifier = new Amplifier();
  private final VoiceGains gains = new VoiceGains();
  private final VoiceTag tag = new VoiceTag();
  private SoundRegion region;
  private boolean sounding;

  /** Whether the wave is still being decoded; the note then begins late, and lasts as long. */
  private boolean isCold;

  private int waitedFrames;
  private int heldFrames;
  private boolean stale;
  private int time;
  private int blockFrames;
  private int elapsed;
  private float pitchCents;
  private float tuningCents;
  private float noteGainDb;
  private float glideCents;
  private int glideFrames;
  private int glideEnd;

  /** Creates a silent voice. */
  public Voice(double sampleRate, Interpolation interpolation) {
    this.sampleRate = sampleRate;
    oscillator = new Oscillator(interpolation);
    filter = new LowPassFilter(sampleRate);
  }

  /** Returns who plays this voice and how its keys and pedals stand. */
  public VoiceTag tag() {
    return tag;
  }

  /** Returns whether the voice is in use. */
  public boolean isSounding() {
    return sounding;
  }

  /** Returns whether the note is over and only its release sounds. */
  public boolean isReleased() {
    return eg1.isReleased();
  }

  /** Returns how loud the voice is, linear: what a voice thief compares. */
  public float loudness() {
    return gains.loudness();
  }

  /** Returns the region that sounds. */
  public SoundRegion region() {
    return region;
  }

  /** Starts a region; its first frame is the next one rendered. */
  public void start(
      SoundInstrument instrument,
      SoundRegion region,
      ChannelState channel,
      NoteStart note,
      MixBus bus) {
    this.region = region;
    tag.start(instrument, channel, note);
    sources.channel = channel;
    sources.key = note.key;
    sources.keyNumber = note.keyNumber;
    sources.velocity = note.velocity;
    noteGainDb = note.gainDb;
    retune();
    glideCents = note.glideCents;
    glideFrames = note.glideFrames;
    glideEnd = glideFrames;
    time = 0;
    waitedFrames = 0;
    elapsed = 0;
    blockFrames = 0;
    stale = false;
    sounding = true;
    pitchCents = Float.NaN;
    heldFrames = STILL_HELD;
    isCold = true;
    arrive();
    filter.reset();
    startModulators();
    aim(0, bus);
    amplifier.jumpTo(gains);
    moveFilter(0);
  }

  private void startModulators() {
    float[] n = atNoteOn;
    Modulation.atNoteOn(region.articulation, sources, n);
    lfo.start(
        Cents.toHz(n[Destination.LFO_FREQUENCY]),
        frames(n[Destination.LFO_DELAY]),
        sampleRate,
        region.articulation.soundFont);
    vibrato.start(
        Cents.toHz(n[Destination.VIBRATO_FREQUENCY]),
        frames(n[Destination.VIBRATO_DELAY]),
        sampleRate,
        region.articulation.soundFont);
    eg1.start(
        frames(n[Destination.EG1 + Destination.DELAY]),
        frames(n[Destination.EG1 + Destination.ATTACK]),
        frames(n[Destination.EG1 + Destination.HOLD]),
        frames(n[Destination.EG1 + Destination.DECAY]),
        unit(n[Destination.EG1 + Destination.SUSTAIN]));
    eg2.start(
        frames(n[Destination.EG2 + Destination.DELAY]),
        frames(n[Destination.EG2 + Destination.ATTACK]),
        frames(n[Destination.EG2 + Destination.HOLD]),
        frames(n[Destination.EG2 + Destination.DECAY]),
        unit(n[Destination.EG2 + Destination.SUSTAIN]),
        region.articulation.soundFont);
    modulation.start(region.articulation, sources);
  }

  /** Returns whether the wave is there; a voice whose wave is being decoded waits for it. */
  private boolean arrive() {
    Wavetable table = region.wave.table();
    if (isCold && table != null) {
      oscillator.start(table);
      isCold = false;
    }
    return !isCold;
  }

  /** Lets the voice go into its release. */
  public void release() {
    if (isCold) {
      heldFrames = Math.min(heldFrames, waitedFrames);
    } else if (!eg1.isReleased()) {
      letGo(frames(atNoteOn[Destination.EG1 + Destination.RELEASE]));
    }
  }

  /** Ends the voice for a note of its own key or key group (DLS 2.2 §1.4). */
  public void shutDown() {
    sounding &= !isCold;
    letGo(frames(atNoteOn[Destination.EG1_SHUTDOWN]));
  }

  /** Ends the voice as fast as it goes without a click. */
  public void quickStop() {
    sounding &= !isCold;
    letGo((int) (sampleRate * QUICK_STOP_SECONDS));
  }

  /** Ends the voice at once. */
  public void cut() {
    sounding = false;
  }

  /** Lets go of what it sounded: unloaded memory is free when its last voice is over. */
  public void forget() {
    region = null;
    tag.instrument = null;
    oscillator.forget();
  }

  private static final double QUICK_STOP_SECONDS = 0.010;

  private void letGo(int releaseFrames) {
    int now = time + elapsed;
    tag.keyDown = false;
    eg1.release(now, releaseFrames);
    eg2.release(now, frames(atNoteOn[Destination.EG2 + Destination.RELEASE]));
    if (!isCold) {
      oscillator.release();
    }
    stale = true;
  }

  /** Reads the controllers again, from the next frame on. */
  public void refresh() {
    stale = true;
  }

  /**
   * Goes to another key without a new attack.
   *
   * @param key the key that is pressed now
   * @param keyNumber the same after coarse tuning
   * @param frames how long that takes
   */
  public void moveTo(int key, int keyNumber, int frames) {
    int now = time + elapsed;
    float left = now >= glideEnd ? 0 : glideCents * (glideEnd - now) / glideFrames;
    glideCents = frames == 0 ? 0 : left + 100f * (sources.key - key);
    glideFrames = frames;
    glideEnd = now + frames;
    sources.key = key;
    sources.keyNumber = keyNumber;
    tag.key = key;
    retune();
  }

  /** Takes over how its key is tuned now. */
  public void retune() {
    tuningCents = sources.channel.tuning.cents(sources.key);
    stale = true;
  }

  /** Adds frames to the buses. */
  public void render(MixBus bus, int frames) {
    if (isCold && !arrive()) {
      waitedFrames += frames;
      return;
    }
    int at = 0;
    while (at < frames && sounding) {
      if (elapsed == blockFrames || stale) {
        beginBlock(bus);
      }
      int wanted = Math.min(frames - at, blockFrames - elapsed);
      int got = play(bus, at, wanted);
      elapsed += got;
      at += got;
      if (got < wanted) {
        sounding = false;
      }
    }
  }

  private int play(MixBus bus, int at, int wanted) {
    if (amplifier.isSilent()) {
      return oscillator.skip(wanted);
    }
    int got = oscillator.render(bus.scratch, at, wanted, filter);
    amplifier.mix(bus, at, at + got, elapsed);
    return got;
  }

  private void beginBlock(MixBus bus) {
    int used = elapsed;
    time += used;
    elapsed = 0;
    if (time >= heldFrames) {
      heldFrames = STILL_HELD;
      release();
    }
    if (stale) {
      stale = false;
      modulation.refresh();
      modulate(time);
    }
    tune();
    blockFrames = Math.min(BLOCK, Math.min(heldFrames - time, eg1.framesLeftInStage(time)));
    aim(time + blockFrames, bus);
    amplifier.moveTo(used, gains, blockFrames);
    moveFilter(blockFrames);
    boolean inaudible =
        modulation.lastingGainDb() + region.gainDb - eg1.attenuationDb(time) <= Decibels.SILENCE;
    if (eg1.isOver(time) || inaudible) {
      sounding = false;
      blockFrames = 0;
    }
  }

  private void modulate(int at) {
    modulation.set(lfo.at(at), vibrato.at(at), eg1.level(at), eg2.level(at));
  }

  private void tune() {
    float cents = modulation.value(Destination.PITCH) + glide();
    cents += tuningCents;
    if (cents != pitchCents) {
      pitchCents = cents;
      double ratio = Cents.toRatio(cents + region.tuningCents);
      oscillator.setSpeed(ratio * region.wave.rateHz / sampleRate);
    }
  }

  private float glide() {
    return time >= glideEnd ? 0 : glideCents * (glideEnd - time) / glideFrames;
  }

  private void aim(int at, MixBus bus) {
    modulate(at);
    float db = modulation.value(Destination.GAIN) + region.gainDb + noteGainDb;
    float amplitude = Decibels.toAmplitude(db - eg1.attenuationDb(at));
    amplitude *= eg1.amplitude(at) * bus.masterGain;
    gains.amplitude = amplitude;
    gains.pan(modulation.value(Destination.PAN));
    if (bus.effects) {
      gains.reverb = unit(modulation.value(Destination.REVERB));
      gains.chorus = unit(modulation.value(Destination.CHORUS));
    }
  }

  private void moveFilter(int frames) {
    filter.moveTo(
        modulation.value(Destination.CUTOFF), modulation.value(Destination.RESONANCE), frames);
  }

  private int frames(float timeCents) {
    return (int) Math.min(LONGEST_STAGE, Cents.toRatio(timeCents) * sampleRate + 0.5);
  }

  private static float unit(float value) {
    return Math.max(0, Math.min(1, value));
  }
}
