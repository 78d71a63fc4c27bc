package org.dmus.tck.miniport;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.dmus.mpu401.chip.ChipBus;
import org.dmus.mpu401.chip.ChipFault;
import org.dmus.mpu401.chip.ChipSettings;
import org.dmus.mpu401.chip.Mpu401Chip;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IResourceList.Resource;
import org.dmus.portcls.IResourceList.Type;
import org.dmus.portcls.io.RegisterBus;
import org.dmus.portcls.io.RegisterRange;

/**
 * An emulated MPU-401 on a virtual clock, which goes on by a microsecond with each access - that is
 * what one takes on an ISA bus - and each look at it, and by what a test lets pass.
 */
public final class ChipDevice implements TestDevice, RegisterBus {
  /** Address of the data port. */
  public static final int BASE = 0x330;

  /** The interrupt line. */
  public static final int IRQ = 9;

  private static final long ACCESS_NANOS = 1_000;
  private static final long LOOK_NANOS = 1_000;
  private static final int NANOS_PER_UNIT = 100;
  private static final long BYTE_100NS = 3_200;

  private final AtomicLong nanos = new AtomicLong();
  private final Mpu401Chip chip;
  private final ChipBus bus;
  private final AccessLog log = new AccessLog(BASE);
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final List<Integer> connected = new ArrayList<>();
  private final boolean polled;
  private long accessNanos = ACCESS_NANOS;
  private int coming;
  private int claims;

  /** Creates a usual one, with an interrupt. */
  public ChipDevice() {
    this(ChipSettings.USUAL, false);
  }

  /**
   * Creates one.
   *
   * @param settings its FIFOs
   * @param polled whether its resources name no interrupt
   */
  public ChipDevice(ChipSettings settings, boolean polled) {
    this.polled = polled;
    chip = new Mpu401Chip(settings, nanos::get);
    chip.onSent(received::write);
    bus = new ChipBus(chip, BASE, IRQ);
  }

  /** {@return the chip, for its faults} */
  public Mpu401Chip chip() {
    return chip;
  }

  /**
   * Has each access take longer: for a port that waits in real time for what happens in ours.
   *
   * @param nanos how long, ns
   */
  void accessTakes(long nanos) {
    accessNanos = nanos;
  }

  /** {@return what was read and written; not before a test asks for it} */
  AccessLog log() {
    return log;
  }

  /** {@return how many ranges of ports are claimed and interrupts are connected} */
  int held() {
    return claims + connected.size();
  }

  @Override
  public Map<String, Object> settings() {
    return polled
        ? Map.of("io", "0x330", "bus", "tck")
        : Map.of("io", "0x330", "bus", "tck", "irq", IRQ);
  }

  @Override
  public IResourceList resources() {
    Resource ports = new Resource(Type.PORT, BASE, 2);
    Resource interrupt = new Resource(Type.INTERRUPT, IRQ, 1);
    return polled ? TestResources.on(this, ports) : TestResources.on(this, ports, interrupt);
  }

  @Override
  public long now100ns() {
    return nanos.addAndGet(LOOK_NANOS) / NANOS_PER_UNIT;
  }

  @Override
  public void pass(long time100ns) {
    long end = nanos.get() + time100ns * NANOS_PER_UNIT;
    for (long next = chip.nextNanos(); next <= end; next = chip.nextNanos()) {
      goOnTo(next);
      chip.advance();
    }
    goOnTo(end);
  }

  private void goOnTo(long time) {
    nanos.accumulateAndGet(time, Math::max);
  }

  @Override
  public void feed(byte[] bytes) {
    chip.arrive(bytes);
    coming += bytes.length;
  }

  @Override
  public void awaitTaken(MiniportBench bench, TestStream stream) {
    pass((coming + 1) * BYTE_100NS);
    coming = 0;
    if (polled) {
      bench.port().serve(0);
    }
  }

  @Override
  public byte[] received() {
    return received.toByteArray();
  }

  @Override
  public void stall() {
    chip.fault(ChipFault.STUCK_DRR, true);
  }

  @Override
  public RegisterRange claim(int firstPort, int ports) {
    RegisterRange range = bus.claim(firstPort, ports);
    claims++;
    return new RegisterRange() {
      @Override
      public int read(int port) {
        nanos.addAndGet(accessNanos);
        int value = range.read(port);
        log.read(port, value);
        return value;
      }

      @Override
      public void write(int port, int value) {
        nanos.addAndGet(accessNanos);
        log.write(port, value);
        range.write(port, value);
      }

      @Override
      public void close() {
        claims--;
        range.close();
      }
    };
  }

  @Override
  public Connection connectInterrupt(int line, BooleanSupplier routine) {
    Connection connection = bus.connectInterrupt(line, routine);
    connected.add(line);
    return () -> {
      connected.remove((Integer) line);
      connection.close();
    };
  }
}
