package org.dmus.link.serial;

import java.io.IOException;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;

/** A serial port; both directions share one opening of it. */
final class SerialLink implements Link {
  private final LinkDescription description;
  private final SharedPort port;

  SerialLink(LinkDescription description, int baud, NativePart nativePart) {
    this.description = description;
    port = new SharedPort(description.address(), baud, nativePart);
  }

  @Override
  public LinkDescription description() {
    return description;
  }

  @Override
  public LinkInput openInput() throws IOException {
    return new SerialInput(port);
  }

  @Override
  public LinkOutput openOutput() throws IOException {
    return new SerialOutput(port);
  }
}
