package org.dmus.port.graph;

import java.util.List;
import org.dmus.client.IPin;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.Endpoint;
import org.dmus.graph.FilterConfiguration;
import org.dmus.graph.FilterStage;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.TappedPin;

/** Pins and filters of a program. */
record GivenRoute(TappedPin from, List<FilterUse> filters, TappedPin to) implements Route {

  /** Takes what a program gives, or refuses it. */
  static GivenRoute of(IPin from, List<FilterStage> stages, IPin to) {
    TappedPin target = music(to);
    if (target.isCapture()) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER, end(target) + ": a capture pin is no target");
    }
    List<FilterUse> uses =
        stages.stream()
            .map(each -> new FilterUse(name(each), each.filter(), each.settings(), null))
            .toList();
    return new GivenRoute(music(from), uses, target);
  }

  private static TappedPin music(IPin pin) {
    boolean carriesMusic =
        pin.format().equals(KsDataFormat.DIRECTMUSIC) || pin.format().equals(KsDataFormat.MIDI);
    if (carriesMusic && pin instanceof TappedPin ours) {
      return ours;
    }
    throw new NtStatusException(
        NtStatus.INVALID_PARAMETER, "pin " + pin.pinId() + " is no music pin of this port driver");
  }

  private static String name(FilterStage stage) {
    return stage.filter().getClass().getSimpleName();
  }

  private static Endpoint end(TappedPin pin) {
    return new Endpoint(pin.filter().name(), "" + pin.pinId());
  }

  /** The connection in words. */
  ConnectionConfiguration configuration(String name) {
    return new ConnectionConfiguration(
        name,
        end(from),
        end(to),
        filters.stream()
            .map(each -> new FilterConfiguration(each.name(), each.settings()))
            .toList());
  }

  @Override
  public Source source() {
    return new PinSource(requireOpen(from), () -> {}, () -> {});
  }

  @Override
  public Filter targetPort() {
    return to.filter();
  }

  @Override
  public PinUse target() {
    return new PinUse(requireOpen(to), () -> {});
  }

  private static TappedPin requireOpen(TappedPin pin) {
    if (pin.isClosed()) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, end(pin) + ": the pin is closed");
    }
    return pin;
  }

  @Override
  public boolean mayWait() {
    return false;
  }
}
