package org.dmus.miniport.uart;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.miniport.fakes.FakePool;
import org.dmus.miniport.fakes.FakePort;
import org.dmus.mpu401.chip.ChipBus;
import org.dmus.mpu401.chip.ChipSettings;
import org.dmus.mpu401.chip.Mpu401Chip;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.io.RegisterBus;

/** The miniport on an emulated MPU-401 without an interrupt, on a clock that the test moves. */
final class ChipRig implements AutoCloseable {

  private static final int BASE = 0x330;
  private static final int NANOS_PER_UNIT = 100;

  /** What it costs to look at the time, or at a register: who looks again and again, waits. */
  private static final long LOOK_NANOS = 10_000;

  final FakePool pool = new FakePool(2_000);
  final List<Long> timesNanos = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<TimedGroup> groups = new ArrayList<>();
  private final Mpu401Chip chip = new Mpu401Chip(ChipSettings.USUAL, this::look);
  private final UartMiniport miniport = new UartMiniport();
  private final UartStream stream;
  private long nowNanos;

  ChipRig(Map<String, Object> settings) {
    chip.onSent(this::sent);
    miniport.init(null, new Ports(new ChipBus(chip, BASE, 9)), port(new FakePort(settings)));
    stream =
        (UartStream)
            miniport
                .newStream(
                    1,
                    DMusStreamType.MIDI_RENDER,
                    KsDataFormat.DIRECTMUSIC,
                    pool,
                    () -> nowNanos / NANOS_PER_UNIT)
                .mxf();
    Rig.to(stream, KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
  }

  private long look() {
    nowNanos += LOOK_NANOS;
    return nowNanos;
  }

  private void sent(int value) {
    bytes.write(value);
    timesNanos.add(nowNanos);
  }

  private IPortDMus port(FakePort fake) {
    IPortCls portCls = proxy(IPortCls.class, this::portCls);
    return proxy(
        IPortDMus.class,
        (method, arguments) ->
            switch (method) {
              case "portCls" -> portCls;
              case "newRegistryKey" -> fake.newRegistryKey();
              case "registerServiceGroup", "notify" -> null;
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private Object portCls(String method, Object... arguments) {
    return switch (method) {
      case "pcGetTimeInterval" -> look() / NANOS_PER_UNIT - (Long) arguments[0];
      case "pcNewServiceGroup" -> newGroup();
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private TimedGroup newGroup() {
    TimedGroup group = new TimedGroup(() -> nowNanos / NANOS_PER_UNIT);
    groups.add(group);
    return group;
  }

  /** What a method of an interface is answered with. */
  private interface Answer {
    Object to(String method, Object... arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }

  /** The two ports of a chip, and no interrupt. */
  private record Ports(ChipBus chipBus) implements IResourceList {

    @Override
    public List<Resource> entries() {
      return List.of(new Resource(Type.PORT, BASE, 2));
    }

    @Override
    public Optional<RegisterBus> bus() {
      return Optional.of(chipBus);
    }

    @Override
    public IResourceList sublist(int... indices) {
      return this;
    }
  }

  void give(DMusKernelEvent event) {
    stream.putMessage(event);
  }

  void give(String hex) {
    give(pool.event(Hex.bytes(hex)));
  }

  /** Lets time pass: the chip works, and who wanted a call gets it. */
  void pass(long nanos) {
    long end = nowNanos + nanos;
    while (nowNanos < end) {
      chip.advance();
      TimedGroup next =
          groups.stream().min(Comparator.comparingLong(TimedGroup::wanted100ns)).orElseThrow();
      long wanted = next.isWanted() ? next.wanted100ns() * NANOS_PER_UNIT : end;
      long sends = chip.nextNanos();
      nowNanos = Math.max(nowNanos, Math.min(end, Math.min(wanted, sends)));
      if (wanted <= nowNanos && next.isWanted()) {
        next.serve();
      }
    }
  }

  /** Lets time pass until everything has left. */
  void drain() {
    while (pool.used() > 0) {
      pass(1_000_000);
    }
    pass(10_000_000);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  String sent() {
    return Hex.text(bytes());
  }

  /** {@return ms from the end of a byte to the end of another} */
  double msBetween(int first, int second) {
    return (timesNanos.get(second) - timesNanos.get(first)) / 1e6;
  }

  @Override
  public void close() {
    miniport.close();
  }
}
