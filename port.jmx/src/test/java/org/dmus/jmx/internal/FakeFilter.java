package org.dmus.jmx.internal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dmus.client.ClientStatistics;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.LatencyReport;
import org.dmus.client.LatencyReport.Distribution;
import org.dmus.client.PinStatistics;
import org.dmus.client.StreamFault;
import org.dmus.client.StreamFaults;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.AllocatorStatistics;

/** A filter with a pin in and a pin out; notes what it is told to do. */
final class FakeFilter {
  static final UUID MINIPORT = new UUID(1, 2);

  private static final Distribution TIMES =
      new Distribution(3, 10_000, 20_000.5, 21_000, 30_000, 31_000, 32_000, 33_000);

  final List<String> told = new ArrayList<>();
  final List<IPin> openPins = new ArrayList<>();
  NtStatusException failure;
  private final String name;

  FakeFilter(String name) {
    this.name = name;
  }

  IFilter service() {
    return answering(
        IFilter.class,
        Map.of(
            "name", name,
            "id", "id-" + name,
            "classId", MINIPORT,
            "openPins", openPins,
            "description", description()));
  }

  private static FilterDescriptor description() {
    PinDescriptor in = FilterDescriptor.render("in").pins().get(0);
    PinDescriptor out =
        new PinDescriptor(
            "out",
            KsDataFlow.OUT,
            KsCommunication.SINK,
            1,
            in.dataRanges(),
            in.category(),
            List.of());
    return new FilterDescriptor(List.of(in, out), List.of(), List.of(), List.of(), List.of());
  }

  /** Opens a pin: 0 is in, 1 is out. */
  void open(int pinId, long instance) {
    openPins.add(answering(IPin.class, pin(pinId, instance)));
  }

  private static Map<String, Object> pin(int pinId, long instance) {
    AllocatorStatistics pool = new AllocatorStatistics(64, 61, 9, 16, 15, 2, 7, 1);
    return Map.of(
        "streamFaults",
        new StreamFaults(Map.of(StreamFault.ORPHAN_DATA, 25L), Optional.empty()),
        "pinId",
        pinId,
        "instanceId",
        instance,
        "state",
        KsState.RUN,
        "isAttached",
        true,
        "format",
        KsDataFormat.DIRECTMUSIC,
        "statistics",
        new PinStatistics(16, 6, 1, 1, 2, 3, 4, 2, 21, 22, 23, 24, 8, 5, 3, 12, 100, 10, pool),
        "clients",
        List.of(new ClientStatistics(1, "thru", 16, 6, 1, 1, 2, 3, 4, 2, 5, 6, 7, 8, 9)),
        "latency",
        new LatencyReport(TIMES, TIMES, TIMES));
  }

  private <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == args[0];
                  case "panic", "flush" -> note(method.getName());
                  case "property" -> Below.answer((PropertyRequest) args[0]);
                  default -> answers.get(method.getName());
                }));
  }

  private Object note(String command) {
    if (failure != null) {
      throw failure;
    }
    told.add(command);
    return null;
  }
}
