package org.dmus.client.lasting.internal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;

/** A port of one version of the driver, with one kind of render pin. */
final class FakePort {
  static final int RENDER = 0;

  final List<FakePin> pins = new ArrayList<>();
  final IFilter filter =
      (IFilter)
          Proxy.newProxyInstance(
              FakePort.class.getClassLoader(),
              new Class<?>[] {IFilter.class},
              (proxy, method, arguments) -> answer(method.getName(), proxy, arguments));

  /** How many pins it opens; the others it refuses. */
  int most = Integer.MAX_VALUE;

  int capacity = FakePin.CAPACITY;
  RuntimeException refuses;

  /** What else happens while a pin is opened, which is there already. */
  Runnable whileOpening = () -> {};

  private Object answer(String method, Object proxy, Object[] arguments) {
    return switch (method) {
      case "name", "id" -> "keyboard";
      case "classId" -> new UUID(0, 1);
      case "isLive" -> true;
      case "description" -> description();
      case "openPin" -> open();
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "FakePort";
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private IPin open() {
    if (pins.size() >= most) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_REQUEST, "too many pins are open");
    }
    FakePin pin = new FakePin();
    pin.capacity = capacity;
    pin.refuses = refuses;
    pins.add(pin);
    whileOpening.run();
    return pin.pin;
  }

  FakePin pin() {
    return pins.get(0);
  }

  private static FilterDescriptor description() {
    PinDescriptor pin =
        new PinDescriptor(
            "out",
            KsDataFlow.IN,
            KsCommunication.SINK,
            1,
            List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
            KsGuids.CATEGORY_AUDIO,
            List.of());
    return new FilterDescriptor(List.of(pin), List.of(), List.of(), List.of(), List.of());
  }
}
