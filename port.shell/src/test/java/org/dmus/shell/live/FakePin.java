package org.dmus.shell.live;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.LatencyReport;
import org.dmus.client.LatencyReport.Distribution;
import org.dmus.client.PinStatistics;
import org.dmus.client.QueuedEvent;
import org.dmus.client.StreamFault;
import org.dmus.client.StreamFaults;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthStats;
import org.dmus.ks.SynthTotals;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.AllocatorTrace;

/** An open pin that answers what it is; each figure is another. */
public final class FakePin {
  private static final AllocatorStatistics POOL =
      new AllocatorStatistics(64, 61, 9, 16, 15, 2, 7, 1);

  private static final PinStatistics COUNTS =
      new PinStatistics(14, 6, 1, 1, 1, 1, 4, 0, 0, 0, 0, 0, 8, 2, 3, 12, 100, 5, POOL);

  private static final ClientStatistics CLIENT =
      new ClientStatistics(1, "thru", 14, 6, 1, 1, 2, 3, 4, 0, 5, 6, 7, 8, 9);

  private static final QueuedEvent NEXT =
      new QueuedEvent(5_001_000, -1_000, 1, "thru", 3, new byte[] {(byte) 0x90, 60, 100});

  private static final LatencyReport LATENCY =
      new LatencyReport(
          new Distribution(3, 10_000, 20_000.5, 20_000, 30_000, 31_000, 32_000, 33_000),
          new Distribution(3, 0, 100, 200, 300, 400, 500, 600),
          new Distribution(3, 10_000, 20_000, 20_000, 30_000, 30_000, 30_000, 30_000));

  private static final AllocatorTrace TRACE =
      new AllocatorTrace(
          List.of(
              new AllocatorTrace.Outstanding("a.Keeper.take:12 on engine", 90),
              new AllocatorTrace.Outstanding("a.Owner.take:30 on main", 40),
              new AllocatorTrace.Outstanding("a.Owner.take:30 on main", 41)),
          List.of(
              new AllocatorTrace.Misuse(
                  AllocatorTrace.Fault.PUT_TWICE, "a.Owner.put:31 on main", "it was free")));

  private static final StreamFaults FAULTS =
      new StreamFaults(
          Map.of(StreamFault.SYSEX_CUT, 1L, StreamFault.ORPHAN_DATA, 2L),
          Optional.of(new StreamFaults.Last(StreamFault.SYSEX_CUT, 39, 0xF0)));

  private static final Map<String, Object> ANSWERS =
      Map.ofEntries(
          Map.entry("pinId", 0),
          Map.entry("instanceId", 5L),
          Map.entry("format", KsDataFormat.DIRECTMUSIC),
          Map.entry("state", KsState.RUN),
          Map.entry("isAttached", true),
          Map.entry("presentationTime", 5_000_000L),
          Map.entry("clients", List.of(CLIENT)),
          Map.entry("queue", List.of(NEXT)),
          Map.entry("latency", LATENCY),
          Map.entry("poolTrace", TRACE),
          Map.entry("cancel", 3),
          Map.entry("streamFaults", FAULTS),
          Map.entry("statistics", COUNTS));

  private static final LineStatus LINE = new LineStatus(LineStatus.State.OPEN, 31, 32, 33, 34, "");

  private static final LineStatistics CARRIED = new LineStatistics(35, 36, -1, 37, 38_000);

  private FakePin() {}

  private static NtStatus below(PropertyRequest request) {
    if (request.set().equals(KsGuids.PROPSETID_SYNTH)) {
      return request.reply(new SynthStats(0x3F, 41, 42, 43, 44, 45, 46).toBytes());
    }
    if (request.set().equals(KsGuids.PROPSETID_DMUS_SYNTH)) {
      return request.reply(new SynthTotals(51, 52, 53, 54, 55, 56, 57, 58).toBytes());
    }
    boolean status = request.id() == LineStatus.STATUS;
    return request.reply(status ? LINE.toBytes() : CARRIED.toBytes());
  }

  /** Creates a pin. */
  public static IPin create() {
    return create(new ArrayList<>());
  }

  /** Creates a pin that notes what it is told to cancel. */
  public static IPin create(List<EventSelection> cancelled) {
    return (IPin)
        Proxy.newProxyInstance(
            IPin.class.getClassLoader(),
            new Class<?>[] {IPin.class},
            (proxy, method, args) -> {
              if (method.getName().equals("cancel")) {
                cancelled.add((EventSelection) args[0]);
              }
              if (method.getName().equals("property")) {
                return below((PropertyRequest) args[0]);
              }
              return ANSWERS.get(method.getName());
            });
  }
}
