package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.SoundInstrument;
import org.dmus.dls.sound.SoundRegion;
import org.dmus.dls.sound.Wavetable;
import org.dmus.dls.sound.articulation.Destination;
import org.dmus.dls.sound.curve.Cents;
import org.dmus.dls.sound.curve.Decibels;
import org.dmus.miniport.synth.channel.ChannelState;

/** One sounding region. Audio thread only. */
public final class Voice {

  /** Most frames of a control block. */
  public static final int BLOCK = 64;

  /** Most frames of a block in which nothing moves. */
  private static final int RESTING_BLOCK = 4 * MixBus.SEGMENT;

  private static final int STILL_HELD = Integer.MAX_VALUE;

  private static final int FILTERED = 1 << Destination.CUTOFF | 1 << Destination.RESONANCE;

  private static final int PLACED =
      1 << Destination.PAN
          | 1 << Destination.REVERB
          | 1 << Destination.CHORUS
          | 1 << Destination.LEFT
          | 1 << Destination.RIGHT;

  private final double sampleRate;
  private final NoteSources sources = new NoteSources();
  private final Modulators modulators;
  private final Modulation modulation;
  private final VolumeEnvelope eg1;
  private final Oscillator oscillator;
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

  /** When the controllers were read last: where the points of the pitch are counted from. */
  private int pitchOrigin;

  private float pitchCents;
  private float tuningCents;
  private double speed;
  private float noteGainDb;
  private float glideCents;
  private int glideFrames;
  private int glideEnd;

  /** Creates a silent voice. */
  public Voice(double sampleRate, Interpolation interpolation) {
    this.sampleRate = sampleRate;
    modulators = new Modulators(sampleRate);
    modulation = modulators.modulation;
    eg1 = modulators.eg1;
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

  /** Returns whether the wave is still being decoded, and the voice silent until it is. */
  public boolean isWaiting() {
    return isCold;
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
    sources.coarseSemitones = note.coarseSemitones;
    noteGainDb = note.gainDb;
    retune();
    glideCents = note.glideCents;
    glideFrames = note.glideFrames;
    glideEnd = glideFrames;
    time = 0;
    pitchOrigin = 0;
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
    modulators.start(region.articulation, sources);
    modulators.at(0);
    aim(0, bus, true);
    amplifier.jumpTo(gains);
    moveFilter(0);
    oscillator.jumpTo(speed(0));
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
      letGo(modulators.releaseFrames());
    }
  }

  /** Ends the voice for a note of its own key or key group (DLS 2.2 §1.4). */
  public void shutDown() {
    sounding &= !isCold;
    letGo(modulators.shutdownFrames());
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
    tag.keyDown = false;
    modulators.release(time + elapsed, releaseFrames);
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
    float left = glide(now);
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
    amplifier.mix(bus);
  }

  private int play(MixBus bus, int at, int wanted) {
    if (amplifier.isSilent()) {
      return oscillator.skip(wanted);
    }
    int got = oscillator.render(bus.scratch, at, wanted, filter);
    amplifier.take(at, got, elapsed);
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
    boolean isFresh = stale;
    if (stale) {
      stale = false;
      modulators.refresh(time);
    }
    pitchOrigin = isFresh ? time : pitchOrigin;
    int toPoint = BLOCK - (time - pitchOrigin) % BLOCK;
    blockFrames = Math.min(toPoint, framesLeftInStage());
    modulators.at(time + toPoint);
    movePitch(toPoint, isFresh);
    if (blockFrames < toPoint) {
      modulators.at(time + blockFrames);
    }
    if (isFresh || modulation.isModulated(FILTERED) || !filter.isSteady()) {
      moveFilter(blockFrames);
    } else {
      filter.settle();
    }
    boolean hasAimed = aim(time + blockFrames, bus, isFresh);
    if (hasAimed || !amplifier.isSteady()) {
      amplifier.moveTo(used, gains, blockFrames, bus);
    }
    if (isResting()) {
      blockFrames = Math.min(RESTING_BLOCK - BLOCK + toPoint, framesLeftInStage());
    }
    boolean inaudible =
        modulation.lastingGainDb() + region.gainDb - eg1.attenuationDb(time) <= Decibels.SILENCE;
    if (eg1.isOver(time) || inaudible) {
      sounding = false;
      blockFrames = 0;
    }
  }

  private int framesLeftInStage() {
    return Math.min(heldFrames - time, eg1.framesLeftInStage(time));
  }

  private boolean isResting() {
    return modulators.rest(time)
        && time >= glideEnd
        && amplifier.isSteady()
        && filter.isSteady()
        && oscillator.isSteady();
  }

  /**
   * Pitch goes in lines between points that are a block apart, whatever cuts blocks short: voices
   * of a phase group, whose envelopes differ, have the same points.
   */
  private void movePitch(int toPoint, boolean isFresh) {
    if (toPoint < BLOCK) {
      return; // the line to the point goes on
    }
    if (isFresh || time < glideEnd || modulation.isModulated(1 << Destination.PITCH)) {
      oscillator.moveTo(speed(time + toPoint), toPoint);
    } else {
      oscillator.rest();
    }
  }

  /** Returns how many frames of the wave go by in one frame at a time. */
  private double speed(int at) {
    float cents = modulation.value(Destination.PITCH) + glide(at);
    cents += tuningCents;
    if (cents != pitchCents) {
      pitchCents = cents;
      speed = Cents.toRatio(cents + region.tuningCents) * region.rateHz / sampleRate;
    }
    return speed;
  }

  private float glide(int at) {
    return at >= glideEnd ? 0 : glideCents * (glideEnd - at) / glideFrames;
  }

  /**
   * Sets the gains of a time; those that nothing moves stay as they are unless all are fresh.
   *
   * @return whether there was anything to set
   */
  private boolean aim(int at, MixBus bus, boolean isFresh) {
    boolean isLoudnessMoved =
        isFresh || modulation.isModulated(1 << Destination.GAIN) || !eg1.isLevel(time);
    if (isLoudnessMoved) {
      float db = modulation.value(Destination.GAIN) + region.gainDb + noteGainDb;
      float amplitude = Decibels.toAmplitude(db - eg1.attenuationDb(at));
      gains.amplitude = amplitude * (eg1.amplitude(at) * bus.masterGain);
    }
    boolean isPlaceMoved = isFresh || modulation.isModulated(PLACED);
    if (isPlaceMoved) {
      boolean isFixed = !Float.isNaN(region.fixedPan);
      gains.pan(isFixed ? region.fixedPan : modulation.value(Destination.PAN));
      gains.send(
          Modulators.unit(modulation.value(Destination.LEFT)),
          Modulators.unit(modulation.value(Destination.RIGHT)));
    }
    if (isPlaceMoved && bus.effects) {
      gains.reverb = Modulators.unit(modulation.value(Destination.REVERB));
      gains.chorus = Modulators.unit(modulation.value(Destination.CHORUS));
    }
    return isLoudnessMoved || isPlaceMoved;
  }

  private void moveFilter(int frames) {
    filter.moveTo(
        modulation.value(Destination.CUTOFF), modulation.value(Destination.RESONANCE), frames);
  }
}
