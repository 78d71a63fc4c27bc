package org.dmus.port.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList.Resource;
import org.dmus.portcls.IResourceList.Type;

/**
 * The settings of a subdevice that say where its device is: what Plug and Play tells a driver on
 * Windows.
 */
public final class BusSettings {

  /** Setting: I/O ports, {@code 0x330} for a pair of them, or {@code 0x220-0x22F}. */
  public static final String IO = "io";

  /** Setting: interrupt line, 0..255; absent = none, the device is polled. */
  public static final String IRQ = "irq";

  /** Setting: name of the bus, {@link DevPort#NAME} unless set. */
  public static final String BUS = "bus";

  private static final int LAST_PORT = 0xFFFF;
  private static final int LAST_LINE = 255;

  private BusSettings() {}

  /** {@return whether any of them is among some settings} */
  public static boolean areIn(Map<String, Object> settings) {
    return settings.containsKey(IO) || settings.containsKey(IRQ) || settings.containsKey(BUS);
  }

  /**
   * Returns the resources that are set.
   *
   * @throws NtStatusException DEVICE_CONFIGURATION_ERROR, naming setting, value and cure
   */
  public static List<Resource> resources(IRegistryKey key) {
    Optional<String> io = key.text(IO);
    if (io.isEmpty()) {
      refuseWithoutPorts(key);
      return List.of();
    }
    List<Resource> resources = new ArrayList<>(List.of(ports(key, io.get().trim())));
    if (key.text(IRQ).isPresent()) {
      resources.add(new Resource(Type.INTERRUPT, key.number(IRQ, 0, 0, LAST_LINE), 1));
    }
    return resources;
  }

  /** Returns the name of the bus. */
  public static String bus(IRegistryKey key) {
    return key.text(BUS).map(String::trim).orElse(DevPort.NAME);
  }

  private static void refuseWithoutPorts(IRegistryKey key) {
    for (String setting : List.of(IRQ, BUS)) {
      if (key.text(setting).isPresent()) {
        throw wrong(key, setting, "it says nothing without io: set io, for example to 0x330");
      }
    }
  }

  private static Resource ports(IRegistryKey key, String text) {
    String[] ends = text.split("-", 2);
    int first = port(key, ends[0].trim());
    int last = ends.length == 1 ? first + 1 : port(key, ends[1].trim());
    if (last < first || last > LAST_PORT) {
      throw wrong(key, IO, "\"" + text + "\" is no range of ports inside 0x0-0xFFFF");
    }
    return new Resource(Type.PORT, first, last - first + 1L);
  }

  /** People say 330 and mean 0x330: a number that could be either is refused. */
  private static int port(IRegistryKey key, String text) {
    if (!text.matches("0[xX][0-9a-fA-F]{1,4}")) {
      throw wrong(key, IO, "\"" + text + "\": write ports in hexadecimal, 0x330 or 0x330-0x331");
    }
    return Integer.decode(text);
  }

  private static NtStatusException wrong(IRegistryKey key, String setting, String why) {
    return new NtStatusException(
        NtStatus.DEVICE_CONFIGURATION_ERROR, key.owner() + ": setting " + setting + ": " + why);
  }
}
