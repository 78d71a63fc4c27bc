package org.dmus.mpu401.chip;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.io.RegisterBus;
import org.dmus.portcls.io.RegisterRange;

/** A bus with one chip: two ports and an interrupt line. */
public final class ChipBus implements RegisterBus {
  private final Mpu401Chip chip;
  private final int base;
  private final int irq;
  private final AtomicBoolean claimed = new AtomicBoolean();

  /**
   * Puts a chip on a bus.
   *
   * @param chip the chip, whose interrupt goes to who connects it
   * @param base address of its data port; the next is that of its status and commands
   * @param irq its interrupt line
   */
  public ChipBus(Mpu401Chip chip, int base, int irq) {
    this.chip = chip;
    this.base = base;
    this.irq = irq;
  }

  @Override
  public RegisterRange claim(int firstPort, int ports) {
    boolean takesChip = firstPort <= base + 1 && firstPort + ports > base;
    if (takesChip && claimed.getAndSet(true)) {
      throw new NtStatusException(
          NtStatus.DEVICE_BUSY,
          String.format("the chip at 0x%X belongs to another subdevice: change its io", base));
    }
    return new Registers(firstPort, ports, takesChip);
  }

  @Override
  public Connection connectInterrupt(int line, BooleanSupplier routine) {
    if (line != irq) {
      throw new NtStatusException(
          NtStatus.NOT_SUPPORTED, "the chip's interrupt is " + irq + ", not " + line + ": set irq");
    }
    chip.onInterrupt(routine::getAsBoolean);
    return () -> chip.onInterrupt(() -> {});
  }

  /** Ports of the bus; those that the chip does not have are absent. */
  private final class Registers implements RegisterRange {
    private final int first;
    private final int ports;
    private final AtomicBoolean hasChip;

    Registers(int first, int ports, boolean hasChip) {
      this.first = first;
      this.ports = ports;
      this.hasChip = new AtomicBoolean(hasChip);
    }

    private int register(int port) {
      Objects.checkIndex(port - first, ports);
      return port - base;
    }

    @Override
    public int read(int port) {
      return switch (register(port)) {
        case 0 -> chip.readData();
        case 1 -> chip.readStatus();
        default -> ABSENT;
      };
    }

    @Override
    public void write(int port, int value) {
      int register = register(port);
      if (register == 0) {
        chip.writeData(value);
      } else if (register == 1) {
        chip.writeCommand(value);
      }
    }

    @Override
    public void close() {
      if (hasChip.getAndSet(false)) {
        claimed.set(false);
      }
    }
  }
}
