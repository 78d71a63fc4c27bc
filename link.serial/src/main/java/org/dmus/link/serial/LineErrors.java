package org.dmus.link.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.ks.LineStatistics;

/**
 * Counts what the driver of a serial port gets wrong, where jSerialComm is told of it: on Windows
 * (ClearCommError). On Linux it asks for the driver's counters (TIOCGICOUNT) only when poll(2)
 * reports an error, which a terminal does not for a stop bit; elsewhere it asks for none. Of
 * several errors at one time it tells once.
 */
final class LineErrors implements SerialPortDataListener {
  private static final int OVERRUNS =
      SerialPort.LISTENING_EVENT_FIRMWARE_OVERRUN_ERROR
          | SerialPort.LISTENING_EVENT_SOFTWARE_OVERRUN_ERROR;

  private final boolean isTold;
  private final AtomicLong framing = new AtomicLong();
  private final AtomicLong overruns = new AtomicLong();

  private LineErrors(boolean isTold) {
    this.isTold = isTold;
  }

  /**
   * Begins to count, if that can be done.
   *
   * @param port a port that is open; its events are the counter's from now on
   * @param system name of the operating system
   */
  static LineErrors of(SerialPort port, String system) {
    LineErrors errors = new LineErrors(system.toLowerCase(Locale.ROOT).startsWith("windows"));
    if (errors.isTold) {
      port.addDataListener(errors);
    }
    return errors;
  }

  @Override
  public int getListeningEvents() {
    return SerialPort.LISTENING_EVENT_FRAMING_ERROR | OVERRUNS;
  }

  @Override
  public void serialEvent(SerialPortEvent event) {
    if ((event.getEventType() & SerialPort.LISTENING_EVENT_FRAMING_ERROR) != 0) {
      framing.incrementAndGet();
    }
    if ((event.getEventType() & OVERRUNS) != 0) {
      overruns.incrementAndGet();
    }
  }

  long framing() {
    return isTold ? framing.get() : LineStatistics.UNKNOWN;
  }

  long overruns() {
    return overruns.get();
  }
}
