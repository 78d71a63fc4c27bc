package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinListener;
import org.dmus.client.SubdeviceFactory;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.link.LinkDirectory;
import org.dmus.link.LinkState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/**
 * Devices are plugged in, played, pulled and plugged in again; {@code -Ddmus.plugs=20} times where
 * it is measured how long that takes.
 */
@Tag(Measured.TAG)
@ExtendWith(PaxExamExtension.class)
public class LinksIT {
  private static final String LOOPBACK = "org.dmus.link.loopback";
  private static final int DIRECTMUSIC_PIN = 1;
  private static final int CAPTURE_PIN = 4;
  private static final int PLUGS = Integer.getInteger("dmus.plugs", 2);
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);

  @Inject private BundleContext context;

  private final List<PinListener.Event> events = new CopyOnWriteArrayList<>();

  private Optional<ISubdevice> find(String name) {
    return context.getServiceReference(SubdeviceFactory.class) == null
        ? Optional.empty()
        : context
            .getService(context.getServiceReference(SubdeviceFactory.class))
            .published()
            .stream()
            .filter(each -> each.configuration().name().equals(name))
            .findFirst();
  }

  private ISubdevice live(String name) {
    assertThat(await(() -> find(name).filter(port -> port.problem().isEmpty()).isPresent()))
        .as("port %s, %s", name, find(name).flatMap(ISubdevice::problem).orElse("not there"))
        .isTrue();
    return find(name).orElseThrow();
  }

  private static boolean await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NS;
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
    }
    return condition.getAsBoolean();
  }

  private static LinkState state(LinkDirectory directory, String id) {
    return directory.links().stream()
        .filter(state -> state.link().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private IPin open(ISubdevice port) {
    IPin pin = port.filter().openPin(DIRECTMUSIC_PIN, KsDataFormat.DIRECTMUSIC);
    pin.listener((which, event) -> events.add(event));
    pin.setState(KsState.RUN);
    return pin;
  }

  private static void send(IPin pin, int status, int key, int velocity) {
    ByteBuffer records = DMusBuffer.allocate(DMusBuffer.recordBytes(3));
    byte[] message = {(byte) status, (byte) key, (byte) velocity};
    DMusBuffer.put(records, 1, 0, message, 0, message.length);
    pin.write(records.flip(), pin.presentationTime());
  }

  @Test
  public void aDeviceIsAPortThatOutlivesItsCable() throws Exception {
    try (RawFolder raw = new RawFolder(context)) {
      PluggedDevice keys = raw.plug(1, "Solo", "USB Solo 49");
      ISubdevice port = live("USB-Solo-49");
      IPin pin = open(port);
      send(pin, 0x90, 60, 100);
      assertThat(await(() -> keys.received().contains("90 60"))).isTrue();

      keys.pull();
      assertThat(await(() -> !pin.isAttached())).isTrue();
      assertThat(port.problem().orElseThrow()).contains("unplugged");
      await(() -> !events.isEmpty());
      assertThat(events).containsExactly(PinListener.Event.DETACHED);

      PluggedDevice again = raw.plug(2, "Solo", "USB Solo 49");
      assertThat(await(pin::isAttached)).isTrue();
      assertThat(find("USB-Solo-49")).containsSame(port);
      await(() -> events.size() > 1);
      assertThat(events).containsExactly(PinListener.Event.DETACHED, PinListener.Event.ATTACHED);
      send(pin, 0x90, 64, 100);
      send(pin, 0x80, 64, 0);
      assertThat(await(() -> again.received().contains("80 64"))).isTrue();
      assertThat(again.received())
          .as("the note that was cut off ends")
          .startsWith(String.format("b0 64 0%nb0 123 0%n"))
          .contains("90 64")
          .doesNotContain("90 60");
      pin.close();
    }
  }

  @Test
  public void aDeviceComesAndGoesWithinASecond() throws Exception {
    long[] appeared = new long[PLUGS];
    long[] vanished = new long[PLUGS];
    try (RawFolder raw = new RawFolder(context)) {
      for (int i = 0; i < PLUGS; i++) {
        PluggedDevice keys = raw.plug(1, "Plug", "Plugged");
        long start = System.nanoTime();
        ISubdevice port = live("Plugged");
        appeared[i] = System.nanoTime() - start;
        try (IPin pin = open(port)) {
          keys.pull();
          start = System.nanoTime();
          assertThat(await(() -> !pin.isAttached())).isTrue();
          vanished[i] = System.nanoTime() - start;
        }
      }
    }
    print("device to port", appeared);
    print("pulled to detached", vanished);
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s, %d times: p50 %.0f ms, max %.0f ms%n",
        what, nanos.length, nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6);
  }

  @Test
  public void theSecondDeviceOfANameHasAnIdOfItsOwn() throws Exception {
    try (RawFolder raw = new RawFolder(context)) {
      raw.plug(1, "Twin", "USB Twin 49");
      raw.plug(2, "Twin_1", "USB Twin 49");
      live("USB-Twin-49");
      live("USB-Twin-49-2");
      LinkDirectory directory = new Registry(context).await(LinkDirectory.class, "");
      assertThat(directory.links())
          .extracting(state -> state.link().id())
          .contains("raw:Twin:0", "raw:Twin_1:0");
    }
  }

  @Test
  public void othersPlayOnWhenOneIsPulled() throws Exception {
    try (RawFolder raw = new RawFolder(context)) {
      PluggedDevice keys = raw.plug(1, "Keys", "Keys");
      PluggedDevice drums = raw.plug(2, "Drums", "Drums");
      IPin one = open(live("Keys"));
      IPin two = open(live("Drums"));
      keys.pull();
      assertThat(await(() -> !one.isAttached())).isTrue();
      send(two, 0x99, 36, 100);
      assertThat(await(() -> drums.received().contains("99 36"))).isTrue();
      one.close();
      two.close();
    }
  }

  @Test
  public void whatIsPlayedToALoopIsCapturedFromIt() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      configurations.make(LOOPBACK, Map.of("name", "cable"));
      ISubdevice port = live("cable");
      try (IPin in = port.filter().openPin(CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
          IPin out = open(port)) {
        in.setState(KsState.RUN);
        send(out, 0x90, 60, 100);
        assertThat(await(() -> in.statistics().written() == 1)).isTrue();
        LinkDirectory directory = new Registry(context).await(LinkDirectory.class, "");
        LinkState loop = state(directory, "loopback:cable");
        assertThat(loop.readers()).containsExactly("cable");
        assertThat(loop.writers()).containsExactly("cable");
      }
    }
  }
}
