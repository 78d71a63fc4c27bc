package org.dmus.port.bench;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sound.midi.InvalidMidiDataException;
import org.HdrHistogram.Histogram;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.SystemClock;
import org.dmus.port.filter.Filter;
import org.dmus.portcls.DMusStream;

/**
 * Plays through what a real-time subdevice is made of: system clock, engine with its thread,
 * filter, render pin; onto a stream without prefetch that notes when it gets each event.
 */
final class PortPlayer implements Performance.Player {
  private static final String NAME = "lateness";

  private final SystemClock clock = new SystemClock();

  /** Notes how late each event is by the master clock, and returns it. */
  private final class NotingStream extends ReturningStream {
    private final Histogram lateness = Performance.histogram();
    private final CountDownLatch missing;

    NotingStream(IAllocatorMXF allocator, int events) {
      super(allocator);
      missing = new CountDownLatch(events);
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent event) {
      lateness.recordValue(Math.max(0, clock.getTime() - event.presTime100ns()) * 100);
      missing.countDown();
      return super.putMessage(event);
    }
  }

  @Override
  @SuppressWarnings("try")
  public Performance play(Schedule schedule) throws InterruptedException, InvalidMidiDataException {
    Engine engine = new Engine(clock);
    try (RealtimeRunner runner = new RealtimeRunner(engine, NAME)) {
      return play(schedule, engine);
    }
  }

  private Performance play(Schedule schedule, Engine engine)
      throws InterruptedException, InvalidMidiDataException {
    ByteBuffer records = Notes.records(schedule.ticks(), Schedule.TICKS_PER_SECOND);
    Filter filter = new Filter(NAME, new UUID(0, 0), engine, false, RenderFilter::fail);
    NotingStream[] stream = new NotingStream[1];
    filter.attach(
        RenderFilter.DESCRIPTION,
        (pinId, type, format, allocator) -> {
          stream[0] = new NotingStream(allocator, schedule.events());
          return DMusStream.whenDue(stream[0]);
        });
    IPin pin = filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    if (pin.write(records, 0) != schedule.events()) {
      throw new IllegalStateException("the pin has no room for " + schedule.events() + " events");
    }
    pin.setState(KsState.RUN);
    stream[0].missing.await();
    long cpu = NamedThreads.cpuNanos("dmus-engine-" + NAME);
    filter.close();
    return new Performance(stream[0].lateness, cpu);
  }
}
