package org.dmus.tck.miniport;

import java.util.stream.IntStream;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStream;

/** The wave pin of a synthesizer, and the wave sink that pulls its audio: the test. */
public final class WaveTap implements AutoCloseable {
  private final TestStream stream;
  private final ISynthSinkDMus sink;
  private final WaveFormat format;
  private final TestClock clock;
  private final EngineCalls engine;
  private float[][] sound = new float[0][0];
  private long position;

  WaveTap(DMusStream opened, WaveFormat format, TestClock clock, EngineCalls engine) {
    this.engine = engine;
    stream = new TestStream(opened, engine);
    sink = (ISynthSinkDMus) opened.mxf();
    this.format = format;
    this.clock = clock;
  }

  /** {@return the stream} */
  public ISynthSinkDMus sink() {
    return sink;
  }

  /** {@return frames per second} */
  public int sampleRate() {
    return format.sampleRate();
  }

  /** {@return how many channels} */
  public int channels() {
    return format.channels();
  }

  /** {@return the frames that were rendered last, a plane for each channel} */
  public float[][] sound() {
    return sound;
  }

  /** {@return the position of the next frame} */
  public long position() {
    return position;
  }

  /** Goes to RUN and ties position 0 to the present. */
  public WaveTap run() {
    stream.to(KsState.RUN);
    sink.syncToMaster(ReferenceTime.fromFrames(position, sampleRate()), true);
    return this;
  }

  /**
   * Goes to a state, step by step; STOP starts the positions again.
   *
   * @param state where to
   */
  public void to(KsState state) {
    stream.to(state);
    position = state == KsState.STOP ? 0 : position;
  }

  /**
   * Renders the next frames in one call, and lets their time pass.
   *
   * @param frames how many
   * @return the index of the first one that sounds, on any channel; -1 when none does
   */
  public int render(int frames) {
    sound = new float[format.channels()][frames];
    renderInto(sound, frames);
    clock.advance(ReferenceTime.fromFrames(frames, sampleRate()));
    return IntStream.range(0, frames).filter(this::sounds).findFirst().orElse(-1);
  }

  /**
   * Renders the next frames into given planes; allocates nothing.
   *
   * @param planes a plane for each channel
   * @param frames how many
   */
  public void renderInto(float[][] planes, int frames) {
    Thread before = engine.begin();
    try {
      sink.render(planes, 0, frames, position);
    } finally {
      engine.end(before);
    }
    position += frames;
  }

  private boolean sounds(int frame) {
    boolean sounds = false;
    for (float[] plane : sound) {
      sounds |= plane[frame] != 0;
    }
    return sounds;
  }

  @Override
  public void close() {
    stream.close();
  }
}
