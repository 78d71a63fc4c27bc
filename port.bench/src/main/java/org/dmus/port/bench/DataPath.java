package org.dmus.port.bench;

import java.util.UUID;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.filter.Filter;
import org.dmus.portcls.DMusStream;

/** A render pin on a stream that gives every event straight back, in virtual time. */
final class DataPath {
  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock);
  private final IPin pin;

  DataPath() {
    Filter filter = new Filter("bench", new UUID(0, 0), engine, true, RenderFilter::fail);
    filter.attach(
        RenderFilter.DESCRIPTION,
        (pinId, type, format, allocator) -> DMusStream.whenDue(new ReturningStream(allocator)));
    pin = filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
  }

  IPin pin() {
    return pin;
  }

  long now100ns() {
    return clock.getTime();
  }

  /** Moves time, and delivers what is due. */
  void deliverUntil(long time100ns) {
    clock.advanceTo(time100ns);
    engine.step();
  }
}
