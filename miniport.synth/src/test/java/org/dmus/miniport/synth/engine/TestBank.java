package org.dmus.miniport.synth.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;

/** Builds small banks in memory. */
public final class TestBank {

  /** Rate of every wave, the same as the synthesizer's: one frame of wave is one of sound. */
  public static final int RATE = 44_100;

  /** Amplitude of {@link #DC}, half of full scale. */
  public static final float DC_LEVEL = 0.5f;

  /** Wave 0: a constant, looped over all of it. */
  public static final int DC = 0;

  /** Wave 1: a sine of 441 Hz at half scale, one second, looped over whole cycles. */
  public static final int SINE = 1;

  /** Wave 2: one sample at half scale, then silence; not looped. */
  public static final int CLICK = 2;

  /** Wave 3: a ramp of 1,000 frames, not looped. */
  public static final int RAMP = 3;

  private static final List<DlsWave> WAVES =
      List.of(
          wave(constant(100), looped(0, 100)),
          wave(sine(), looped(0, RATE)),
          wave(click(), Optional.empty()),
          wave(ramp(), Optional.empty()));

  private final List<DlsInstrument> instruments = new ArrayList<>();

  /** Returns one melodic instrument, program 0, that plays a wave. */
  public static SoundBank of(int wave, Connection... articulation) {
    return new TestBank().add(Patch.melodic(0), region(wave, articulation)).build();
  }

  /** Returns a region over all keys and velocities, root key 60, that may repeat beside itself. */
  public static DlsRegion region(int wave, Connection... articulation) {
    return region(wave, 0, true, articulation);
  }

  /** Returns a region with a key group. */
  public static DlsRegion region(
      int wave, int keyGroup, boolean selfNonExclusive, Connection... articulation) {
    return new DlsRegion(
        0,
        127,
        0,
        127,
        selfNonExclusive,
        keyGroup,
        0,
        WaveLink.mono(wave),
        Optional.empty(),
        Arrays.asList(articulation));
  }

  /** Returns a region with some keys and velocities only. */
  public static DlsRegion ranged(int wave, int keyLow, int keyHigh, int velLow, int velHigh) {
    return new DlsRegion(
        keyLow,
        keyHigh,
        velLow,
        velHigh,
        true,
        0,
        0,
        WaveLink.mono(wave),
        Optional.empty(),
        List.of());
  }

  /** Adds an instrument. */
  public TestBank add(Patch patch, DlsRegion... regions) {
    instruments.add(
        new DlsInstrument(patch, List.of(regions), List.of(), DlsInfo.EMPTY, Optional.empty()));
    return this;
  }

  /** Adds an instrument with a global articulation. */
  public TestBank addGlobal(Patch patch, List<Connection> articulation, DlsRegion... regions) {
    instruments.add(
        new DlsInstrument(patch, List.of(regions), articulation, DlsInfo.EMPTY, Optional.empty()));
    return this;
  }

  /** Compiles what was added. */
  public SoundBank build() {
    return new SoundBankCompiler().compile(List.of(collection()));
  }

  /** Returns what was added. */
  public DlsCollection collection() {
    return collection(WAVES);
  }

  /** Compiles what was added over other waves. */
  public SoundBank build(DlsWave... waves) {
    return new SoundBankCompiler().compile(List.of(collection(List.of(waves))));
  }

  /** Returns what was added, over other waves. */
  DlsCollection collection(List<DlsWave> waves) {
    return new DlsCollection(instruments, waves, DlsInfo.EMPTY, Optional.empty(), 0);
  }

  /** Returns a wave with root key 60. */
  public static DlsWave wave(short[] samples, Optional<WaveLoop> loop) {
    return new DlsWave(
        RATE,
        WaveData.of(samples),
        Optional.of(new WaveSample(60, 0, 0, 0, loop)),
        DlsInfo.EMPTY,
        Optional.empty());
  }

  /** Returns a loop that goes on for ever. */
  public static Optional<WaveLoop> looped(int start, int length) {
    return Optional.of(new WaveLoop(WaveLoop.Type.FORWARD, start, length));
  }

  private static short[] constant(int frames) {
    short[] samples = new short[frames];
    Arrays.fill(samples, (short) (DC_LEVEL * 32_768));
    return samples;
  }

  private static short[] sine() {
    short[] samples = new short[RATE];
    for (int i = 0; i < RATE; i++) {
      samples[i] = (short) Math.round(16_384 * StrictMath.sin(2 * Math.PI * 441 * i / RATE));
    }
    return samples;
  }

  private static short[] click() {
    short[] samples = new short[8];
    samples[0] = 16_384;
    return samples;
  }

  private static short[] ramp() {
    short[] samples = new short[1_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i * 32);
    }
    return samples;
  }
}
