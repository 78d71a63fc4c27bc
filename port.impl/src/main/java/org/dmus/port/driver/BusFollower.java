package org.dmus.port.driver;

import java.util.List;
import java.util.function.Consumer;
import org.dmus.port.io.BusSettings;
import org.dmus.port.io.RegisterBuses;

/**
 * Has subdevices come and go with the bus that their devices are on: like a cable that is pulled
 * and plugged in again.
 *
 * @param all every subdevice there is
 * @param attach binds a subdevice to its miniport, if that is deployed
 */
record BusFollower(List<Subdevice> all, Consumer<Subdevice> attach)
    implements RegisterBuses.Listener {

  @Override
  public void arrived(String bus) {
    on(bus).forEach(attach);
  }

  @Override
  public void departs(String bus) {
    on(bus).forEach(subdevice -> subdevice.lost("bus " + bus + " went away; it goes on with it"));
  }

  private List<Subdevice> on(String bus) {
    return all.stream().filter(subdevice -> isOn(bus, subdevice)).toList();
  }

  private static boolean isOn(String bus, Subdevice subdevice) {
    var settings = subdevice.configuration().settings();
    return settings.containsKey(BusSettings.IO)
        && bus.equals(BusSettings.bus(new RegistryKey(subdevice.name(), settings)));
  }
}
