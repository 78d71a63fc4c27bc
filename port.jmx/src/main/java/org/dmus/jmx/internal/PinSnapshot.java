package org.dmus.jmx.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.LatencyReport;
import org.dmus.client.LatencyReport.Distribution;
import org.dmus.client.LineReport;
import org.dmus.client.PinStatistics;
import org.dmus.client.SoundReport;
import org.dmus.client.StreamFaults;
import org.dmus.jmx.ClientFigures;
import org.dmus.jmx.LineFigures;
import org.dmus.jmx.PinFigures;
import org.dmus.jmx.PoolFigures;
import org.dmus.jmx.SoundFigures;
import org.dmus.jmx.TimeFigures;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.PinDescriptor;

/**
 * A pin and its counters as they were at one moment.
 *
 * @param pin the pin
 * @param counts what went through it
 * @param latency how it kept its time; empty unless a render pin
 * @param line the line below it, if any
 * @param sound the synthesizer below it, if any
 * @param faults what the bytes that it received got wrong
 */
record PinSnapshot(
    IPin pin,
    PinStatistics counts,
    Optional<LatencyReport> latency,
    Optional<LineReport> line,
    Optional<SoundReport> sound,
    StreamFaults faults)
    implements PinFigures {

  static PinSnapshot of(IPin pin, IFilter filter) {
    return new PinSnapshot(
        pin,
        pin.statistics(),
        isRender(pin, filter) ? Optional.of(pin.latency()) : Optional.empty(),
        LineReport.of(pin),
        SoundReport.of(pin),
        pin.streamFaults());
  }

  /** A miniport that came back may have fewer pins than before. */
  private static boolean isRender(IPin pin, IFilter filter) {
    List<PinDescriptor> pins = filter.description().pins();
    return pin.pinId() < pins.size()
        && pins.get(pin.pinId()).dataFlow() == KsDataFlow.IN
        && pin.format().wave().isEmpty();
  }

  private TimeFigures times(Function<LatencyReport, Distribution> which) {
    return latency.map(which).map(TimeSnapshot::new).orElse(null);
  }

  @Override
  public int getPin() {
    return pin.pinId();
  }

  @Override
  public long getInstance() {
    return pin.instanceId();
  }

  @Override
  public String getState() {
    return pin.state().name();
  }

  @Override
  public boolean isAttached() {
    return pin.isAttached();
  }

  @Override
  public long getWritten() {
    return counts.written();
  }

  @Override
  public long getDelivered() {
    return counts.delivered();
  }

  @Override
  public long getQueued() {
    return counts.queued();
  }

  @Override
  public int getQueueHighWater() {
    return counts.queueHighWater();
  }

  @Override
  public long getFlushed() {
    return counts.flushed();
  }

  @Override
  public long getLostDetached() {
    return counts.lostDetached();
  }

  @Override
  public long getUndeliverable() {
    return counts.undeliverable();
  }

  @Override
  public long getStale() {
    return counts.stale();
  }

  @Override
  public long getAbsorbed() {
    return counts.absorbed();
  }

  @Override
  public long getChased() {
    return counts.chased();
  }

  @Override
  public long getUnchased() {
    return counts.unchased();
  }

  @Override
  public long getRecalled() {
    return counts.recalled();
  }

  @Override
  public long getUnrecallable() {
    return counts.unrecallable();
  }

  @Override
  public long getRejected() {
    return counts.rejected();
  }

  @Override
  public long getLate() {
    return counts.late();
  }

  @Override
  public long getNotesEnded() {
    return counts.notesEnded();
  }

  @Override
  public long getFrames() {
    return counts.frames();
  }

  @Override
  public long getUnderruns() {
    return counts.underruns();
  }

  @Override
  public PoolFigures getPool() {
    return new PoolSnapshot(counts.pool());
  }

  @Override
  public TimeFigures getLead() {
    return times(LatencyReport::lead);
  }

  @Override
  public TimeFigures getLateness() {
    return times(LatencyReport::lateness);
  }

  @Override
  public TimeFigures getTransit() {
    return times(LatencyReport::transit);
  }

  @Override
  public Map<String, Long> getStreamFaults() {
    return faults.counts().entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
  }

  @Override
  public LineFigures getLine() {
    return line.map(LineSnapshot::new).orElse(null);
  }

  @Override
  public SoundFigures getSound() {
    return sound.map(SoundSnapshot::new).orElse(null);
  }

  @Override
  public ClientFigures[] getClients() {
    return pin.clients().stream().map(ClientSnapshot::new).toArray(ClientFigures[]::new);
  }
}
