package org.dmus.shell.pin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.doctor.text.NearestName;
import org.dmus.graph.Endpoint;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.shell.Fault;
import org.dmus.shell.Holder;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.SoundTarget;
import org.dmus.shell.gogo.Needed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The pins of the console, by name: they last when the port driver is updated. One thread at a
 * time, others wait.
 */
@Component(
    service = {OwnPins.class, Holder.class},
    immediate = true)
public final class OwnPins implements Holder {
  private final LastingPorts ports;
  private final Needed services;
  private final Map<String, OwnPin> open = new TreeMap<>();
  private final Guests guests = new Guests();

  /**
   * Called by Declarative Services.
   *
   * @param ports gives ports whose pins last
   * @param services has wave outputs
   */
  @Activate
  public OwnPins(@Reference LastingPorts ports, @Reference Needed services) {
    this.ports = ports;
    this.services = services;
  }

  @Override
  public synchronized List<String> on(String port) {
    return open.values().stream()
        .filter(each -> each.port().equals(port))
        .map(each -> "pin %s of the console: close %s".formatted(each.name(), each.name()))
        .toList();
  }

  synchronized List<OwnPin> all() {
    return List.copyOf(open.values());
  }

  /**
   * Opens a pin, in RUN.
   *
   * @param published the ports there are
   * @param end the port and, when it is not the first that plays, the pin
   * @param name what to call it; empty = like the port
   * @param output where audio goes; empty = where it can be heard
   */
  synchronized OwnPin open(
      List<ISubdevice> published, String end, String name, Optional<SoundTarget> output)
      throws IOException {
    Endpoint typed = Endpoint.parse(end);
    IFilter filter = PortNames.find(typed.port(), published).filter();
    int pinId = PlayingPin.id(filter, typed.pin());
    String own = name.isEmpty() ? freeName(filter.name()) : requireFree(name);
    OwnPin pin = open(own, ports.filter(filter), pinId, output);
    open.put(own, pin);
    return pin;
  }

  private OwnPin open(String name, IFilter filter, int pinId, Optional<SoundTarget> output)
      throws IOException {
    IPin music = filter.openPin(pinId, KsDataFormat.DIRECTMUSIC);
    try {
      Speaker speaker = Speaker.isNeeded(filter) ? Speaker.open(filter, services, output) : null;
      OwnPin pin = new OwnPin(name, filter.name(), music, speaker);
      music.setState(KsState.RUN);
      return pin;
    } catch (IOException | RuntimeException e) {
      music.close();
      throw e;
    }
  }

  private String freeName(String port) {
    return open.containsKey(port)
        ? IntStream.iterate(2, n -> n + 1)
            .mapToObj(n -> port + "-" + n)
            .filter(name -> !open.containsKey(name))
            .findFirst()
            .orElseThrow()
        : port;
  }

  private String requireFree(String name) {
    if (open.containsKey(name)) {
      throw new Misuse(name + ": is the name of an open pin; choose another, or: close " + name);
    }
    return name;
  }

  /**
   * Returns what sends to a pin of the console, or to a port: through the pin that the console has
   * on it, or beside whoever plays there, or through one that is opened now.
   */
  synchronized Writer writer(List<ISubdevice> published, String to) throws IOException {
    Optional<OwnPin> own = find(to);
    if (own.isPresent()) {
      return own.get();
    }
    IFilter filter = PortNames.find(to, published).filter();
    own = find(filter.name());
    if (own.isPresent()) {
      return own.get();
    }
    Optional<IPin> other = Guests.host(filter);
    return other.isPresent()
        ? guests.on(filter, other.get())
        : open(published, filter.name(), "", Optional.empty());
  }

  /** Whether anybody has a pin that plays on a port. */
  synchronized boolean isOpen(IFilter filter) {
    return find(filter.name()).isPresent() || Guests.host(filter).isPresent();
  }

  /** Returns the pin of this name, or the first on the port of this name. */
  private Optional<OwnPin> find(String nameOrPort) {
    return Optional.ofNullable(open.get(nameOrPort))
        .or(() -> open.values().stream().filter(p -> p.port().equals(nameOrPort)).findFirst());
  }

  synchronized OwnPinRow close(String name) throws IOException {
    OwnPin pin = open.get(name);
    if (pin == null) {
      throw new Misuse(Fault.NO_SUCH_PORT, name + ": " + why(name));
    }
    open.remove(name);
    OwnPinRow row = pin.row();
    pin.shut();
    return row;
  }

  private String why(String name) {
    String near =
        NearestName.of(name, open.keySet()).map(each -> ", did you mean " + each).orElse("");
    return "no such pin of the console" + near + "; there are: " + names();
  }

  /** Lets go of the pins of others: they go with the port driver. */
  synchronized void leaveOthers() {
    guests.leave();
  }

  /** Closes what is open. */
  @Deactivate
  void deactivate() throws IOException {
    closeAll();
  }

  synchronized List<OwnPinRow> closeAll() throws IOException {
    leaveOthers();
    List<OwnPinRow> closed = new ArrayList<>();
    for (String name : List.copyOf(open.keySet())) {
      closed.add(close(name));
    }
    return closed;
  }

  synchronized String names() {
    return open.isEmpty() ? "none" : String.join(", ", open.keySet());
  }
}
