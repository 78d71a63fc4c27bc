package org.dmus.tck.probe;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.PropertyItem;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A miniport whose streams are probes, and that writes down how the port treats it. */
public class ProbeMiniport implements IMiniportDMus {
  /** What was called, in order: init, getDescription, newStream, close. */
  public final List<String> calls = new CopyOnWriteArrayList<>();

  /** The streams it opened, in order. */
  public final List<IMXF> streams = new CopyOnWriteArrayList<>();

  /** How early its render streams want events, 100 ns. */
  public volatile long prefetch100ns;

  /** Runs inside {@code init}. */
  public volatile Consumer<IPortDMus> atInit = port -> {};

  /** Runs inside {@code newStream}. */
  public volatile Runnable atNewStream = () -> {};

  /** Its properties, read when it describes itself. */
  public volatile List<PropertyItem> properties = List.of();

  /** The group that it returns from {@code init}. */
  public volatile IServiceGroup group;

  private volatile IPortDMus port;

  /** Creates a miniport that wants events when they are due. */
  public ProbeMiniport() {
    this(0);
  }

  /**
   * Creates a miniport.
   *
   * @param prefetch100ns how early its render streams want events, 100 ns
   */
  public ProbeMiniport(long prefetch100ns) {
    this.prefetch100ns = prefetch100ns;
  }

  /** {@return the port it was initialised with} */
  public IPortDMus port() {
    return port;
  }

  /**
   * Returns the stream opened last.
   *
   * @param type what it is
   * @param <S> what it is
   */
  public <S extends IMXF> S last(Class<S> type) {
    return type.cast(streams.get(streams.size() - 1));
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus newPort) {
    calls.add("init");
    port = newPort;
    group = newPort.portCls().pcNewServiceGroup();
    atInit.accept(newPort);
    return Optional.of(group);
  }

  @Override
  public FilterDescriptor getDescription() {
    calls.add("getDescription");
    return ProbeFilter.describe(properties);
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    calls.add("newStream");
    atNewStream.run();
    IMXF stream =
        switch (type) {
          case MIDI_RENDER -> new RenderProbe(pool, clock);
          case MIDI_CAPTURE -> new CaptureProbe(pool);
          case WAVE_SINK -> new SynthProbe(clock, format.wave().orElseThrow().sampleRate());
        };
    streams.add(stream);
    boolean served = type == DMusStreamType.MIDI_CAPTURE;
    return new DMusStream(stream, served ? Optional.of(group) : Optional.empty(), prefetch100ns);
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
