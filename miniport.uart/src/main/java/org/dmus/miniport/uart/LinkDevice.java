package org.dmus.miniport.uart;

import org.dmus.ks.FilterDescriptor;
import org.dmus.miniport.line.InputLine;
import org.dmus.miniport.line.LinkChoice;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IPortDMus;

/**
 * A link: each direction is open while streams of it are. What is set by its path only takes bytes,
 * for a file or a FIFO does not do both; what was found says what it does.
 */
final class LinkDevice implements UartDevice {

  private static final int INPUT_FIFO_BYTES = 4_096;

  private final IPortDMus port;
  private final LinkChoice links;
  private final Runnable notify;
  private Line line;
  private Line leaving;

  /**
   * Notes where the link is.
   *
   * @param port the port, for settings
   * @param links says which link it is
   * @param notify asks the engine for service: bytes came, or there is room for some
   */
  LinkDevice(IPortDMus port, LinkChoice links, Runnable notify) {
    UartSettings.check(port.newRegistryKey());
    this.port = port;
    this.links = links;
    this.notify = notify;
  }

  @Override
  public FilterDescriptor describe(UartFilter filter) {
    return links.hasInput() ? filter.both(links::shown) : filter.output(links::shown);
  }

  @Override
  public int captures() {
    return links.hasInput() ? 1 : 0;
  }

  @Override
  public Transmitter open() {
    close();
    line = Line.open(UartSettings.from(port.newRegistryKey(), links.require()), notify);
    return line;
  }

  @Override
  public UartInput openInput(IMasterClock clock) {
    return new LinkedInput(InputLine.open(links.require(), INPUT_FIFO_BYTES, clock, notify));
  }

  @Override
  public void idle() {
    if (line != null) {
      line.close();
      leaving = line;
      line = null;
    }
  }

  /** Two lines on one device would mix their bytes. */
  @Override
  public void close() {
    if (leaving != null) {
      leaving.end();
      leaving = null;
    }
  }
}
