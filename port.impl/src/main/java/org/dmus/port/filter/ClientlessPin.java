package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IPinClient;
import org.dmus.client.LatencyReport;
import org.dmus.client.PinStatistics;
import org.dmus.client.QueuedEvent;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.EventPool;
import org.dmus.portcls.DMusStreamType;

/** A pin that nobody writes to: it has no clients and nothing to cancel. */
abstract class ClientlessPin extends Pin {
  final PinCounters counters = new PinCounters();

  ClientlessPin(
      Filter filter, int pinId, DMusStreamType type, KsDataFormat format, EventPool pool) {
    super(filter, pinId, type, format, pool);
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    return 0;
  }

  @Override
  public BufferFault fault() {
    return null;
  }

  @Override
  public IPinClient openClient(String name) {
    throw noRenderPin();
  }

  private NtStatusException noRenderPin() {
    return new NtStatusException(
        NtStatus.INVALID_DEVICE_REQUEST,
        "pin " + instanceId() + " of " + filter.name() + " is no render pin: it has no clients");
  }

  @Override
  public List<ClientStatistics> clients() {
    return List.of();
  }

  @Override
  public int cancel(EventSelection selection) {
    return 0;
  }

  @Override
  public void panic() {}

  @Override
  public List<QueuedEvent> queue(int limit) {
    return List.of();
  }

  @Override
  public LatencyReport latency() {
    throw noRenderPin();
  }

  /** Events on their way through the pin. */
  long queued() {
    return 0;
  }

  /** Records refused as malformed. */
  long rejected() {
    return 0;
  }

  @Override
  final PinStatistics measure() {
    return new PinStatistics(
        counters.written.get(),
        counters.delivered,
        queued(),
        counters.flushed,
        0,
        counters.undeliverable,
        0,
        0,
        0,
        0,
        0,
        0,
        rejected(),
        0,
        counters.notesEnded,
        0,
        counters.frames,
        counters.underruns,
        pool.statistics());
  }
}
