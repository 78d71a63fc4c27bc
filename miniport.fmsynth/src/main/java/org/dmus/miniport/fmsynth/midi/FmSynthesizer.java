package org.dmus.miniport.fmsynth.midi;

import java.util.Arrays;
import org.dmus.miniport.fmsynth.chip.Chip;

/** A General MIDI synthesizer of FM chips: sixteen parts, the tenth of which is the drums. */
public final class FmSynthesizer {
  /** The most chips there can be. */
  public static final int MOST_CHIPS = 8;

  private static final int PARTS = 16;
  private static final int DRUMS = 9;

  /** Samples between two looks of the voices at their parts. */
  private static final int TICK = 64;

  /** Frames at a time: what they need of the chip is bounded at the lowest rate. */
  private static final int BLOCK = 32;

  private static final int LOWEST_RATE = 8_000;

  /** One operator at full level is full scale; notes are 12 dB below, see {@link Voice}. */
  private static final float SCALE = 1f / Chip.FULL_SCALE;

  private final PatchSet patches = PatchSet.builtIn();
  private final Part[] parts = new Part[PARTS];
  private final int[] left = new int[BLOCK * Chip.RATE / LOWEST_RATE + 2];
  private final int[] right = new int[left.length];
  private final int[] tickLeft = new int[TICK];
  private final int[] tickRight = new int[TICK];
  private final VoicePool voices;
  private final Resampler resampler;
  private volatile float gain;
  private long notes;
  private long sample;
  private int peakVoices;
  private long missingNotes;
  private long ignoredMessages;

  /**
   * Makes one that is silent. [control]
   *
   * @param sampleRate frames a second, 8,000 or more
   * @param chips how many, 1..{@value #MOST_CHIPS}; 18 notes of two operators each
   * @param gain factor of the loudness
   */
  public FmSynthesizer(int sampleRate, int chips, float gain) {
    voices = new VoicePool(chips);
    resampler = new Resampler(sampleRate);
    this.gain = gain;
    Arrays.setAll(parts, i -> new Part());
  }

  /** Changes the loudness. [any] */
  public void gain(float factor) {
    gain = factor;
  }

  /** {@return what was counted} [engine], or between its steps */
  public PlayCounts counts() {
    return new PlayCounts(
        voices.sounding(),
        peakVoices,
        voices.stolenNotes(),
        missingNotes,
        ignoredMessages,
        resampler.peak());
  }

  /** Counts from nothing on. [engine], or between its steps */
  public void resetCounts() {
    peakVoices = 0;
    missingNotes = 0;
    ignoredMessages = 0;
    voices.resetCounts();
    resampler.resetPeak();
  }

  /**
   * Plays a channel message now; what it does not know, it ignores. [data path]
   *
   * @param status 0x80..0xEF
   * @param data1 0..127
   * @param data2 0..127
   */
  public void message(int status, int data1, int data2) {
    int channel = status & 0xF;
    Part part = parts[channel];
    switch (status & 0xF0) {
      case 0x80 -> voices.keyUp(part, data1);
      case 0x90 -> {
        if (data2 == 0) {
          voices.keyUp(part, data1);
        } else {
          noteOn(part, channel == DRUMS, data1, data2);
        }
      }
      case 0xB0 -> control(part, data1, data2);
      case 0xC0 -> part.program(data1);
      case 0xE0 -> part.bend(data1 | data2 << 7);
      default -> ignoredMessages++; // pressure
    }
  }

  private void noteOn(Part part, boolean isDrum, int key, int velocity) {
    Program program = isDrum ? patches.drum(key) : patches.program(part.program());
    if (program != null) {
      voices.keyUp(part, key);
      voices.dampGroup(part, program.group());
      Voice voice = voices.take(program.patch().connection().operators());
      voice.start(program, part, isDrum, key, velocity, notes++);
      peakVoices = Math.max(peakVoices, voices.sounding());
    } else {
      missingNotes++;
    }
  }

  private void control(Part part, int controller, int value) {
    switch (controller) {
      case 120 -> voices.damp(part);
      case 121 -> {
        part.resetControllers();
        voices.pedalUp(part);
      }
      case 123, 124, 125, 126, 127 -> voices.release(part);
      default -> {
        ignoredMessages += part.control(controller, value) ? 0 : 1;
        if (!part.isSustained()) {
          voices.pedalUp(part);
        }
      }
    }
  }

  /**
   * Plays a system exclusive message: General MIDI on and off, the resets of GS and XG, master
   * volume. [data path]
   *
   * @param bytes the message from 0xF0 on
   * @param count how many of them are its
   */
  public void sysex(byte[] bytes, int count) {
    switch (SystemMessage.of(bytes, count)) {
      case RESET -> reset();
      case MASTER_VOLUME -> master(Levels.attenuation(bytes[6] & 0x7F));
      default -> ignoredMessages++; // another device's
    }
  }

  private void reset() {
    quiet();
    for (Part part : parts) {
      part.powerOn();
    }
  }

  private void master(int softer) {
    for (Part part : parts) {
      part.master(softer);
    }
  }

  /** Ends everything within 3 ms. [engine] */
  public void quiet() {
    for (Part part : parts) {
      voices.damp(part);
    }
  }

  /**
   * Adds the next frames. [data path]
   *
   * @param planes left and right
   * @param offset first index to write
   * @param frames how many
   */
  public void render(float[][] planes, int offset, int frames) {
    for (int done = 0; done < frames; done += BLOCK) {
      int block = Math.min(BLOCK, frames - done);
      run(resampler.needed(block));
      resampler.render(left, right, gain * SCALE, planes, offset + done, block);
    }
  }

  /** Has the chips make samples; voices look up between them, at the same samples always. */
  private void run(int samples) {
    int done = 0;
    while (done < samples) {
      int phase = (int) (sample % TICK);
      if (phase == 0) {
        voices.tick(sample / TICK);
      }
      int count = Math.min(TICK - phase, samples - done);
      voices.render(tickLeft, tickRight, count);
      System.arraycopy(tickLeft, 0, left, done, count);
      System.arraycopy(tickRight, 0, right, done, count);
      sample += count;
      done += count;
    }
  }
}
