package org.dmus.port.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.io.RegisterBus;
import org.dmus.portcls.io.RegisterRange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The I/O ports of a PC by Linux's {@code /dev/port}, where the position in the file is the address
 * (mem(4)). It has no interrupts: devices are polled.
 */
@Component(property = RegisterBus.NAME + "=" + DevPort.NAME)
public final class DevPort implements RegisterBus {

  /** Name of this bus. */
  public static final String NAME = "port";

  private final Path file;
  private final Set<Integer> claimed = new HashSet<>();

  /** Activated by Declarative Services. */
  @Activate
  public DevPort() {
    this(Path.of("/dev/port"));
  }

  DevPort(Path file) {
    this.file = file;
  }

  @Override
  public synchronized RegisterRange claim(int firstPort, int ports) {
    for (int port = firstPort; port < firstPort + ports; port++) {
      if (claimed.contains(port)) {
        String why = String.format("port 0x%X belongs to another subdevice: change its io", port);
        throw new NtStatusException(NtStatus.DEVICE_BUSY, file + ": " + why);
      }
    }
    FileChannel channel = open();
    for (int port = firstPort; port < firstPort + ports; port++) {
      claimed.add(port);
    }
    return new FileRegisters(channel, firstPort, ports, () -> release(firstPort, ports));
  }

  private synchronized void release(int firstPort, int ports) {
    for (int port = firstPort; port < firstPort + ports; port++) {
      claimed.remove(port);
    }
  }

  private FileChannel open() {
    try {
      return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      throw fault(NtStatus.NOT_FOUND, "this system has none: set bus to another bus", e);
    } catch (AccessDeniedException e) {
      throw fault(NtStatus.ACCESS_DENIED, "permission denied: " + RIGHT, e);
    } catch (IOException e) {
      throw fault(NtStatus.ACCESS_DENIED, e.getMessage() + ": " + RIGHT, e);
    }
  }

  /** Both are needed; containers and locked-down kernels have neither (capabilities(7)). */
  private static final String RIGHT =
      "run as a user who may write it and has the capability CAP_SYS_RAWIO, outside a container";

  private NtStatusException fault(NtStatus status, String why, IOException cause) {
    return new NtStatusException(status, file + ": " + why, cause);
  }

  @Override
  public Connection connectInterrupt(int line, BooleanSupplier routine) {
    throw new NtStatusException(
        NtStatus.NOT_SUPPORTED,
        file + ": has no interrupts, not " + line + " either: remove irq, and it is polled");
  }
}
