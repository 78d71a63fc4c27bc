package org.dmus.miniport.fmsynth;

import org.dmus.ks.WaveFormat;
import org.dmus.miniport.fmsynth.midi.FmSynthesizer;
import org.dmus.miniport.fmsynth.midi.PlayCounts;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.synth.SoundSource;

/** The sound of the miniport's streams: a synthesizer at the rate of the wave pin. */
final class FmSound implements SoundSource {
  private static final double HUNDREDTHS_DB_PER_DECADE = 2_000;
  private static final PlayCounts NONE = new PlayCounts(0, 0, 0, 0, 0, 0);

  private final int chips;
  private volatile float gain;
  private volatile int volume;
  private volatile FmSynthesizer synthesizer;
  private int sampleRate;

  /** Of a mono stream: both sides are added to the one plane. */
  private final float[][] sides = new float[2][];

  FmSound(FmSettings settings) {
    chips = settings.chips();
    gain = settings.gain();
  }

  /** Changes the loudness that is configured. [any] */
  void gain(float factor) {
    gain = factor;
    applyLoudness();
  }

  /** Changes the volume that a client wants beside it, 1/100 dB. [any] */
  void volume(int hundredthsDb) {
    volume = hundredthsDb;
    applyLoudness();
  }

  int volume() {
    return volume;
  }

  private void applyLoudness() {
    FmSynthesizer playing = synthesizer;
    if (playing != null) {
      playing.gain(loudness());
    }
  }

  private float loudness() {
    return gain * (float) Math.pow(10, volume / HUNDREDTHS_DB_PER_DECADE);
  }

  /** What was counted since it got ready to sound last; between steps of the engine. */
  PlayCounts counts() {
    return synthesizer == null ? NONE : synthesizer.counts();
  }

  /** Parts keep what they were told, when it is the same rate again. */
  @Override
  public void prepare(WaveFormat format) {
    if (synthesizer == null || format.sampleRate() != sampleRate) {
      sampleRate = format.sampleRate();
      synthesizer = new FmSynthesizer(sampleRate, chips, loudness());
    } else {
      synthesizer.quiet();
      int fade = sampleRate / 2;
      synthesizer.render(new float[2][fade], 0, fade); // unheard
      synthesizer.resetCounts();
    }
  }

  @Override
  public void play(int status, int data1, int data2) {
    synthesizer.message(status, data1, data2);
  }

  /** The messages that are heeded are short: none of them comes in pieces. */
  @Override
  public void playSystem(DMusKernelEvent event) {
    synthesizer.sysex(event.bytes(), event.eventBytes());
  }

  @Override
  public void render(float[][] planes, int offset, int frames) {
    sides[0] = planes[0];
    sides[1] = planes[planes.length - 1];
    synthesizer.render(sides, offset, frames);
  }

  @Override
  public void release() {
    if (synthesizer != null) {
      synthesizer.quiet();
    }
  }
}
