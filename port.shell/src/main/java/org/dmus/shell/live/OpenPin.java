package org.dmus.shell.live;

import java.util.List;
import java.util.stream.Stream;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.PinDescriptor;

/**
 * An open pin and where it belongs.
 *
 * @param port name of its subdevice
 * @param filter its filter
 * @param pin the pin
 */
record OpenPin(String port, IFilter filter, IPin pin) {

  static Stream<OpenPin> all(ISubdevice subdevice) {
    IFilter filter = subdevice.filter();
    return filter.openPins().stream()
        .map(pin -> new OpenPin(subdevice.configuration().name(), filter, pin));
  }

  static Stream<OpenPin> music(ISubdevice subdevice) {
    return all(subdevice).filter(each -> each.pin.format().wave().isEmpty());
  }

  /** Those that clients write to. */
  static Stream<OpenPin> render(ISubdevice subdevice) {
    return music(subdevice).filter(OpenPin::isRender);
  }

  /** A miniport that came back may have fewer pins than before. */
  private boolean isRender() {
    List<PinDescriptor> pins = filter.description().pins();
    return pin.pinId() < pins.size() && pins.get(pin.pinId()).dataFlow() == KsDataFlow.IN;
  }
}
