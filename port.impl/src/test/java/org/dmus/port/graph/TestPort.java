package org.dmus.port.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PinDescriptor;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.engine.Engine;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.TappedPin;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;

/** A port on an engine of its own: a render pin, and one instance of a capture pin. */
final class TestPort implements ISubdevice {
  static final int RENDER = 0;
  static final int CAPTURE = 1;

  final Engine engine;
  final Filter filter;
  private final FilterDescriptor description;
  final List<String> reports = new ArrayList<>();
  private final List<TestStream> rendering = new ArrayList<>();
  private final List<TestStream> capturing = new ArrayList<>();
  private boolean noting = true;

  /** What it throws instead of opening a stream. */
  RuntimeException refuses;

  TestPort(String name, IMasterClock clock) {
    this(name, clock, PinDescriptor.UNLIMITED);
  }

  TestPort(String name, IMasterClock clock, int renderInstances) {
    description = description(renderInstances);
    engine = new Engine(clock, e -> reports.add(e.toString()));
    filter = new Filter(name, UUID.randomUUID(), engine, false, (what, e) -> reports.add(what));
    attach();
  }

  void attach() {
    filter.attach(description, this::open);
  }

  void detach() {
    filter.detach();
  }

  private DMusStream open(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator) {
    if (refuses != null) {
      throw refuses;
    }
    TestStream stream = new TestStream(allocator);
    stream.noting = noting;
    (type == DMusStreamType.MIDI_CAPTURE ? capturing : rendering).add(stream);
    return DMusStream.whenDue(stream);
  }

  TappedPin open(int pinId) {
    return (TappedPin) filter.openPin(pinId, KsDataFormat.DIRECTMUSIC);
  }

  /** Captures bytes now, through the stream that was opened last. */
  void capture(String hex) {
    last(capturing).capture(hex, engine.clock().getTime());
  }

  /** Captures bytes now if a stream is there to take them; returns whether it is. */
  boolean captureIfAttached(String hex) {
    boolean attached = !last(capturing).closed;
    if (attached) {
      capture(hex);
    }
    return attached;
  }

  /** Notes that were begun and not ended, on any stream that there was. */
  int hung() {
    return rendering.stream().mapToInt(stream -> stream.sounding.cardinality()).sum();
  }

  /** What the stream that was opened last has played, after everything that is due. */
  List<String> played() {
    engine.step();
    return last(rendering).played;
  }

  List<Long> times() {
    engine.step();
    return last(rendering).times;
  }

  /** Has its streams note nothing any more. */
  void silence() {
    noting = false;
    rendering.forEach(stream -> stream.noting = false);
  }

  /** Where the capture stream that was opened last delivers. */
  IMXF captureOutput() {
    return last(capturing).output;
  }

  IAllocatorMXF captureAllocator() {
    return last(capturing).allocator;
  }

  private static TestStream last(List<TestStream> streams) {
    return streams.get(streams.size() - 1);
  }

  /** Writes a message to a pin, at a presentation time. */
  static int write(IPin pin, String hex, long presentationTime100ns) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    ByteBuffer record = DMusBuffer.allocate(DMusBuffer.recordBytes(bytes.length));
    DMusBuffer.put(record, 1, 0, bytes, 0, bytes.length);
    return pin.write(record.flip(), presentationTime100ns);
  }

  @Override
  public SubdeviceConfiguration configuration() {
    return new SubdeviceConfiguration(
        filter.name(), filter.classId(), Runner.REALTIME, true, Map.of());
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
  public Optional<Quarantine> quarantine() {
    return Optional.empty();
  }

  @Override
  public void readmit() {}

  @Override
  public long runUntil(long time100ns) {
    throw new IllegalStateException("the test moves the clock");
  }

  @Override
  public void close() {
    filter.close();
  }

  private static FilterDescriptor description(int renderInstances) {
    return new FilterDescriptor(
        List.of(pin("in", KsDataFlow.IN, renderInstances), pin("out", KsDataFlow.OUT, 1)),
        List.of(),
        List.of(),
        List.of(KsGuids.CATEGORY_AUDIO),
        List.of());
  }

  private static PinDescriptor pin(String name, KsDataFlow flow, int maxInstances) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.SINK,
        maxInstances,
        List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }
}
