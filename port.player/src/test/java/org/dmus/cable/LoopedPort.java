package org.dmus.cable;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.IntPredicate;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.PinDescriptor;

/** A port whose line out is its line in, some time later; its two pins began at other times. */
final class LoopedPort {
  static final double LATENCY_MS = 2;

  private static final long LATENCY_100NS = 20_000;
  private static final long IN_AHEAD_100NS = 123_456_789;
  private static final int NANOS_PER_UNIT = 100;

  /** A message on the cable. */
  private record Travelling(long time100ns, byte[] bytes) {}

  private final IntPredicate passes;
  private final Queue<Travelling> cable = new ArrayDeque<>();
  private final long startNanos = System.nanoTime();
  int openPins;

  LoopedPort(IntPredicate passes) {
    this.passes = passes;
  }

  IFilter filter() {
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
    FilterDescriptor description =
        new FilterDescriptor(List.of(in, out), List.of(), List.of(), List.of(), List.of());
    return (IFilter)
        Proxy.newProxyInstance(
            IFilter.class.getClassLoader(),
            new Class<?>[] {IFilter.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "description" -> description;
                  case "openPin" -> pin((Integer) args[0] == 1);
                  default -> "looped";
                });
  }

  private IPin pin(boolean captures) {
    openPins++;
    return (IPin)
        Proxy.newProxyInstance(
            IPin.class.getClassLoader(),
            new Class<?>[] {IPin.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "presentationTime" -> now100ns() + (captures ? IN_AHEAD_100NS : 0);
                  case "write" -> write((ByteBuffer) args[0], (Long) args[1]);
                  case "read" -> read((ByteBuffer) args[0]);
                  case "close" -> closed();
                  default -> null;
                });
  }

  private Object closed() {
    openPins--;
    return null;
  }

  private long now100ns() {
    return (System.nanoTime() - startNanos) / NANOS_PER_UNIT;
  }

  private int write(ByteBuffer records, long time100ns) {
    byte[] bytes = new byte[CableMessage.BYTES];
    records.get(records.position() + DMusBuffer.HEADER_BYTES, bytes);
    if (passes.test(CableMessage.number(ByteBuffer.wrap(bytes)))) {
      cable.add(new Travelling(time100ns + LATENCY_100NS, bytes));
    }
    return 1;
  }

  private int read(ByteBuffer records) {
    if (cable.isEmpty() || cable.peek().time100ns() > now100ns()) {
      return 0;
    }
    Travelling came = cable.remove();
    DMusBuffer.put(
        records, 1, came.time100ns() + IN_AHEAD_100NS, came.bytes(), 0, CableMessage.BYTES);
    return 1;
  }
}
