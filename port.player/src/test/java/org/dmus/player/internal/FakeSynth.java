package org.dmus.player.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.mxf.ReferenceTime;

/** An offline subdevice that gives a constant level up to a frame, then silence. */
final class FakeSynth implements SubdeviceFactory, ISubdevice {
  static final int RATE = 48_000;

  final FakeFilter filter = new FakeFilter(true);
  long soundingFrames = Long.MAX_VALUE;
  float level = 0.5f;

  /** Records that the pin takes between two runs of the engine. */
  int roomPerRun = Integer.MAX_VALUE;

  /** Runs from now on in which the miniport is away, and time stands still. */
  int awayRuns;

  boolean closed;
  private long frames;
  private SubdeviceConfiguration configuration;

  @Override
  public ISubdevice create(SubdeviceConfiguration wanted) {
    configuration = wanted;
    filter.music.room = roomPerRun;
    return this;
  }

  @Override
  public Optional<Quarantine> quarantine() {
    return Optional.empty();
  }

  @Override
  public void readmit() {}

  @Override
  public long runUntil(long time100ns) {
    if (awayRuns > 0) {
      awayRuns--;
      filter.music.attached = awayRuns == 0;
      return filter.time100ns;
    }
    filter.time100ns = Math.max(filter.time100ns, time100ns);
    filter.music.room = roomPerRun;
    int due = (int) (ReferenceTime.toFrames(time100ns, RATE) - frames);
    float[][] planes = new float[2][due];
    int sounding = (int) Math.max(0, Math.min(due, soundingFrames - frames));
    Arrays.fill(planes[0], 0, sounding, level);
    try {
      filter.output.write(planes, due);
    } catch (IOException e) {
      filter.wave.failure = e;
    }
    frames += due;
    return Long.MAX_VALUE;
  }

  @Override
  public SubdeviceConfiguration configuration() {
    return configuration;
  }

  @Override
  public IFilter filter() {
    return filter;
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public List<ISubdevice> published() {
    return List.of();
  }

  @Override
  public void close() {
    closed = true;
  }
}
