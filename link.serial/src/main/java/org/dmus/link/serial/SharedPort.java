package org.dmus.link.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A serial port that is open while one of its directions is. */
final class SharedPort {

  /** How long a read waits until it looks whether it was closed. */
  private static final int READ_MILLIS = 100;

  // errno(3)
  private static final int ENOENT = 2;
  private static final int EACCES = 13;
  private static final int EBUSY = 16;

  private final String path;
  private final int baud;
  private final NativePart nativePart;
  private SerialPort open;
  private LineErrors errors;
  private int users;

  SharedPort(String path, int baud, NativePart nativePart) {
    this.path = path;
    this.baud = baud;
    this.nativePart = nativePart;
  }

  /** Opens it, unless the other direction has; {@link #close} follows. */
  synchronized SerialPort open() throws IOException {
    if (open == null) {
      nativePart.load();
      open = openNow();
      errors = LineErrors.of(open, System.getProperty("os.name"));
    }
    users++;
    return open;
  }

  /** {@return what goes wrong on it; while it is open} */
  synchronized LineErrors errors() {
    return errors;
  }

  private SerialPort openNow() throws IOException {
    SerialPort port = find();
    port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
    if (!port.openPort(0)) {
      throw refused(port.getLastErrorCode());
    }
    return port;
  }

  private SerialPort find() throws IOException {
    try {
      return SerialPort.getCommPort(path);
    } catch (SerialPortInvalidPortException e) {
      throw (IOException) new NoSuchFileException(path).initCause(e);
    }
  }

  private IOException refused(int errno) {
    if (errno == ENOENT && Files.exists(Path.of(path))) {
      return refused(EBUSY); // what the lock of another program leaves behind, now and then
    }
    return switch (errno) {
      case ENOENT -> new NoSuchFileException(path);
      case EACCES -> new AccessDeniedException(path);
      case EBUSY -> new FileSystemException(path, null, "Device or resource busy");
      default ->
          new FileSystemException(
              path, null, "error " + errno + " at " + baud + " baud: correct it");
    };
  }

  /** Closes it with the last direction. */
  synchronized void close() {
    users--;
    if (users == 0) {
      open.closePort();
      open = null;
    }
  }
}
