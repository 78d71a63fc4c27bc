package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.Link;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;

/**
 * Which link a subdevice has: that of its resources, or else the path of its setting {@code
 * device}, which may still have to be set.
 */
public final class LinkChoice {

  private final String subdevice;
  private final Optional<Link> given;
  private final IPortDMus port;
  private final Function<Path, Link> paths;
  private volatile boolean wasDevice;

  /**
   * Notes what there is to choose from.
   *
   * @param subdevice who says what is wrong
   * @param resources what {@code init} was given
   * @param port the port, whose settings say the path
   * @param paths makes a link of a path
   * @throws NtStatusException DEVICE_CONFIGURATION_ERROR for a device that is no path, and for a
   *     device beside a link
   */
  public LinkChoice(
      String subdevice, IResourceList resources, IPortDMus port, Function<Path, Link> paths) {
    this.subdevice = subdevice;
    this.given = resources.link();
    this.port = port;
    this.paths = paths;
    DeviceSetting.check(port.newRegistryKey());
    if (given.isPresent() && DeviceSetting.isSet(port.newRegistryKey())) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR,
          subdevice + ": link and device are both set: remove one, a port has one device");
    }
  }

  /**
   * Returns the link.
   *
   * @throws NtStatusException when the settings name none
   */
  public Link require() {
    return given.orElseGet(this::path);
  }

  /** What was a device does not become a file when it is pulled. */
  private Link path() {
    Path path = DeviceSetting.path(port.newRegistryKey(), subdevice);
    try {
      DeviceKind kind = DeviceKind.of(path);
      if (wasDevice && kind == DeviceKind.ABSENT) {
        throw new NoSuchFileException(path.toString());
      }
      wasDevice |= kind == DeviceKind.CHARACTER;
    } catch (IOException e) {
      throw DeviceFault.opening(path.toString(), DeviceAccess.WRITE, e);
    }
    return paths.apply(path);
  }

  /** {@return whether it is a link that bytes come from, not just a path} */
  public boolean hasInput() {
    return given.map(link -> link.description().input()).orElse(false);
  }

  /** {@return the link, for display; "none" where nothing is set} */
  public String shown() {
    return given
        .map(link -> link.description().address())
        .orElseGet(() -> DeviceSetting.shown(port));
  }
}
