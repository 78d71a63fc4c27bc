package org.dmus.port.recall;

import java.util.Arrays;
import org.dmus.mxf.IMasterClock;

/**
 * How far the sound of a filter is made, over its open wave sinks: as far as the slowest of them.
 * Without one nobody renders, and what is due counts as played. For whoever has the engine's lock.
 */
public final class Rendered {
  private final IMasterClock clock;
  private WaveProgress[] sinks = {};
  private long round;

  /** Creates what knows of no sink. */
  public Rendered(IMasterClock clock) {
    this.clock = clock;
  }

  /** Adds a wave sink that has rendered nothing yet. */
  public WaveProgress open() {
    WaveProgress sink = new WaveProgress(this);
    WaveProgress[] more = Arrays.copyOf(sinks, sinks.length + 1);
    more[sinks.length] = sink;
    sinks = more;
    return sink;
  }

  /** Removes a wave sink. */
  void close(WaveProgress sink) {
    sinks = Arrays.stream(sinks).filter(each -> each != sink).toArray(WaveProgress[]::new);
  }

  /** Starts the next call of render; returns its number. */
  long nextRound() {
    return ++round;
  }

  /** Returns the number of the last call of render: what is given to a stream now missed it. */
  long round() {
    return round;
  }

  /** Returns the last call of render by which every sink had rendered; without one, all are. */
  long completeRound() {
    long complete = Long.MAX_VALUE;
    for (WaveProgress sink : sinks) {
      complete = Math.min(complete, sink.round());
    }
    return complete;
  }

  /** Returns the earliest time that is not rendered yet, master time. */
  long until100ns() {
    if (sinks.length == 0) {
      return clock.getTime() + 1;
    }
    long until = Long.MAX_VALUE;
    for (WaveProgress sink : sinks) {
      until = Math.min(until, sink.until100ns());
    }
    return until;
  }
}
