package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PortSettings;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;
import org.dmus.tck.TckHost;
import org.junit.jupiter.api.Assumptions;

/** A miniport on the real port, whose time the test moves and whose pools trace their events. */
final class HostedMiniport implements AutoCloseable {
  /** The port waits in real time, perhaps for few looks: what takes 14 ms takes seven. */
  private static final long ACCESS_NANOS = 2_000_000;

  /** What our port says as long as it waits for the bundle. */
  private static final String AWAY = " went away";

  private final MiniportUnderTest subject;
  private final TestDevice device;
  private final List<TckHost.Publication> published = new ArrayList<>();
  private final ISubdevice subdevice;
  private boolean closed;

  /** Makes a subdevice; aborts the test of a miniport that is in no framework. */
  HostedMiniport(MiniportUnderTest subject) {
    this.subject = subject;
    device = subject.device();
    if (device instanceof ChipDevice chip) {
      chip.accessTakes(ACCESS_NANOS);
    }
    SubdeviceConfiguration configuration =
        SubdeviceConfiguration.offline("tck", subject.classId())
            .with(PortSettings.POOL_TRACE, true);
    for (var setting : device.settings().entrySet()) {
      configuration = configuration.with(setting.getKey(), setting.getValue());
    }
    TckHost host = host(subject);
    String bus = String.valueOf(device.settings().get("bus"));
    device.resources().bus().ifPresent(found -> published.add(host.publish(bus, found)));
    device.resources().link().ifPresent(found -> published.add(host.publish(found)));
    subdevice = host.subdevices().create(configuration);
  }

  /** Makes a subdevice; aborts the test of a miniport, too, that the real port does not get. */
  static HostedMiniport orAbort(MiniportUnderTest subject) {
    try {
      return new HostedMiniport(subject);
    } catch (NtStatusException e) {
      return Assumptions.abort("the real port does not get it: " + e.getMessage());
    }
  }

  /** Returns the framework of a miniport; aborts the test of one that is in none. */
  static TckHost host(MiniportUnderTest subject) {
    return subject instanceof BundledMiniport bundled
        ? bundled.host()
        : Assumptions.abort("this miniport is in no framework");
  }

  TestDevice device() {
    return device;
  }

  ISubdevice subdevice() {
    return subdevice;
  }

  /** Opens the first pin of a direction that takes DirectMusic; aborts when there is none. */
  IPin openPin(KsDataFlow flow) {
    FilterDescriptor filter = subdevice.filter().description();
    int pin =
        filter
            .findPin(flow, KsDataFormat.DIRECTMUSIC)
            .orElseGet(() -> Assumptions.abort("there is no music pin " + flow));
    return subdevice.filter().openPin(pin, KsDataFormat.DIRECTMUSIC);
  }

  /** Moves time on by milliseconds until a condition holds; not for ever. */
  boolean runUntil(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(subject.patienceMs());
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      step();
    }
    return condition.getAsBoolean();
  }

  /** Moves time on until a pin has a stream again; not when the port says that it gets none. */
  boolean isAttachedAgain(IPin pin) {
    runUntil(() -> pin.isAttached() || subdevice.problem().filter(this::isFinal).isPresent());
    return pin.isAttached();
  }

  /** Fails with what the port says when it has none. */
  void awaitAttached(IPin pin) {
    boolean attached = isAttachedAgain(pin);
    assertThat(attached)
        .as("its pin has a stream again (the port says: %s)", subdevice.problem().orElse("nothing"))
        .isTrue();
  }

  private boolean isFinal(String problem) {
    return !problem.contains(AWAY);
  }

  /** Moves time on by a millisecond. */
  void step() {
    long now = subdevice.filter().masterClock().getTime();
    subdevice.runUntil(now + ReferenceTime.PER_MILLISECOND);
    device.pass(ReferenceTime.PER_MILLISECOND);
  }

  /** More than once is harmless. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    subdevice.close();
    published.forEach(TckHost.Publication::close);
    device.close();
  }
}
