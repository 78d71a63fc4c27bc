package org.dmus.port.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IServiceGroup;

/** A filter with one pin of each kind on recording streams, and a clock that the test moves. */
final class FilterFixture {
  static final int RENDER_PIN = 0;
  static final int CAPTURE_PIN = 1;
  static final int WAVE_PIN = 2;

  final ManualClock clock = new ManualClock();
  final List<String> reports = new ArrayList<>();
  final Engine engine = new Engine(clock, e -> reports.add(e.toString()));
  final Filter filter;
  final List<RecordingStream> streams = new ArrayList<>();
  long prefetch;
  IServiceGroup group;

  /** Whether music streams keep what they get. */
  boolean hoards;

  /** Whether music streams throw at what they get. */
  boolean breaks;

  FilterFixture() {
    this(PinSettings.DEFAULT);
  }

  FilterFixture(PinSettings settings) {
    filter =
        new Filter(
            "test",
            UUID.randomUUID(),
            engine,
            true,
            settings,
            new GlobalInstances(),
            (what, cause) -> reports.add(what));
    clock.advanceTo(1_000_000);
  }

  FilterFixture attach() {
    return attach(DESCRIPTION);
  }

  FilterFixture attach(FilterDescriptor description) {
    filter.attach(description, this::open);
    return this;
  }

  DMusStream open(
      int pinId,
      DMusStreamType type,
      org.dmus.ks.KsDataFormat format,
      org.dmus.mxf.IAllocatorMXF allocator) {
    RecordingStream stream =
        type == DMusStreamType.WAVE_SINK
            ? new RecordingSynth(allocator, clock)
            : hoards ? new HoardingStream(allocator, clock) : new RecordingStream(allocator, clock);
    stream.breaksWith = breaks ? "broken" : null;
    streams.add(stream);
    return new DMusStream((IMXF) stream, Optional.ofNullable(group), prefetch);
  }

  RecordingStream stream() {
    return streams.get(streams.size() - 1);
  }

  /** Moves time as a runner would: from due time to due time. */
  void runUntil(long time) {
    long next = engine.step();
    while (next <= time && next != Duty.NEVER) {
      clock.advanceTo(next);
      next = engine.step();
    }
    clock.advanceTo(time);
    engine.step();
  }

  static final FilterDescriptor DESCRIPTION =
      new FilterDescriptor(
          List.of(
              pin("in", KsDataFlow.IN),
              pin("out", KsDataFlow.OUT),
              new PinDescriptor(
                  "wave",
                  KsDataFlow.OUT,
                  KsCommunication.SOURCE,
                  1,
                  List.of(
                      new KsDataRange.Audio(
                          2, Set.of(WaveFormat.Encoding.FLOAT_32), 8_000, 96_000)),
                  KsGuids.CATEGORY_AUDIO,
                  List.of())),
          List.of(),
          List.of(),
          List.of(KsGuids.CATEGORY_AUDIO),
          List.of());

  static PinDescriptor pin(String name, KsDataFlow flow) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.SINK,
        2,
        List.of(
            KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC),
            KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI)),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }
}
