package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinListener;
import org.dmus.client.SubdeviceFactory;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;

/** Subdevices that ConfigAdmin describes, and what becomes of them as it changes its mind. */
@ExtendWith(PaxExamExtension.class)
public class ConfiguredSubdeviceIT {
  private static final String UART = "org.dmus.miniport.uart";
  private static final String KEYBOARD = named("keyboard");

  @Inject private BundleContext context;

  private final BlockingQueue<PinListener.Event> news = new LinkedBlockingQueue<>();

  @Test
  public void aConfigurationMakesAPortWithItsSettingsAndItsEndTakesThePortAway() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      Configuration keyboard =
          configurations.make(
              SubdeviceProperties.FACTORY_PID,
              Map.of(
                  "name", "keyboard",
                  "miniport", ClassIds.MINIPORT_DMUS_UART.toString(),
                  "device", device()));

      try (IPin pin = open(registry().await(IFilter.class, KEYBOARD))) {
        assertThat(pin.isAttached()).isTrue();
      }
      assertThat(registry().has(IPortDMus.class, KEYBOARD)).isTrue();

      configurations.delete(keyboard);
      assertThat(registry().has(IPortDMus.class, KEYBOARD)).isFalse();
    }
  }

  @Test
  public void thePidOfAMiniportNeedsNoClassId() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      configurations.make(UART, Map.of("name", "keyboard", "device", device()));

      assertThat(registry().await(IFilter.class, KEYBOARD).classId())
          .isEqualTo(ClassIds.MINIPORT_DMUS_UART);
    }
  }

  @Test
  public void aGainIsFollowedWhileThePinsOfThePortThatCameWithItsBundleStay() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      IFilter synth = registry().await(IFilter.class, named("synth"));
      try (IPin pin = open(synth)) {
        Configuration louder =
            configurations.make("org.dmus.miniport.synth", Map.of("name", "synth", "gain", "0.5"));

        assertThat(subdevice("synth").configuration().settings()).containsEntry("gain", "0.5");
        assertThat(subdevice("synth").filter()).isSameAs(synth);
        assertThat(subdevice("synth").warnings()).isEmpty();
        assertThat(pin.isAttached()).isTrue();

        configurations.delete(louder);
        assertThat(subdevice("synth").configuration().settings()).isEmpty();
        assertThat(pin.isAttached()).isTrue();
      }
    }
  }

  @Test
  public void aChangedDeviceIsOpenedBehindTheSamePin() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      Path first = Path.of(device());
      Path second = Path.of(device());
      Configuration keyboard =
          configurations.make(
              UART, Map.of("name", "keyboard", "device", first.toString(), "rate", 0));
      try (IPin pin = open(registry().await(IFilter.class, KEYBOARD))) {
        pin.setState(KsState.RUN);
        pin.listener((p, event) -> news.add(event));
        keyboard.update(
            new Hashtable<>(Map.of("name", "keyboard", "device", second.toString(), "rate", 0)));

        assertThat(news.poll(10, TimeUnit.SECONDS)).isEqualTo(PinListener.Event.DETACHED);
        assertThat(news.poll(10, TimeUnit.SECONDS)).isEqualTo(PinListener.Event.ATTACHED);
        play(pin);
        pin.setState(KsState.STOP);
      }
      assertThat(Files.readAllBytes(first)).isEmpty();
      assertThat(Files.readAllBytes(second)).startsWith(0x90, 60, 100);
    }
  }

  @Test
  public void aRefusedChangeLeavesTheOldSettingsInForceAndSaysSo() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      String device = device();
      Configuration keyboard =
          configurations.make(UART, Map.of("name", "keyboard", "device", device, "rate", 3_125));
      try (IPin pin = open(registry().await(IFilter.class, KEYBOARD))) {
        keyboard.update(new Hashtable<>(Map.of("name", "keyboard", "device", device, "rate", -5)));

        assertThat(subdevice("keyboard").configuration().settings()).containsEntry("rate", 3_125);
        assertThat(subdevice("keyboard").problem()).isEmpty();
        assertThat(subdevice("keyboard").warnings())
            .singleElement()
            .asString()
            .contains("rate", "-5 is outside 0..10000000", "the old ones stay");
        assertThat(pin.isAttached()).isTrue();
      }
    }
  }

  @Test
  public void aBankThatIsNotThereIsRefusedWhileTheOldOnePlaysOn() throws Exception {
    try (Configurations configurations = new Configurations(context);
        IPin pin = open(registry().await(IFilter.class, named("synth")))) {
      pin.listener((p, event) -> news.add(event));
      configurations.make("org.dmus.miniport.synth", Map.of("name", "synth", "bank", "nosuch.dls"));

      assertThat(subdevice("synth").configuration().settings()).isEmpty();
      assertThat(subdevice("synth").warnings())
          .singleElement()
          .asString()
          .contains("nosuch.dls", "the old ones stay");
      assertThat(pin.isAttached()).isTrue();
      assertThat(news).isEmpty();
    }
  }

  @Test
  public void aPortThatABadSettingKeptFromStartingStartsWhenItIsMended() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      Configuration keyboard =
          configurations.make(UART, Map.of("name", "keyboard", "device", device(), "rate", "fast"));
      assertThat(subdevice("keyboard").problem())
          .hasValueSatisfying(why -> assertThat(why).contains("rate", "\"fast\" is not a number"));

      keyboard.update(new Hashtable<>(Map.of("name", "keyboard", "device", device())));

      assertThat(subdevice("keyboard").problem()).isEmpty();
    }
  }

  @Test
  public void aSettingThatNobodyReadsIsReported() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      configurations.make(UART, Map.of("name", "keyboard", "device", device(), "baudrate", 31_250));

      assertThat(subdevice("keyboard").warnings())
          .singleElement()
          .asString()
          .startsWith("nobody reads setting baudrate; there are ")
          .contains(" device, ", " rate, ");
    }
  }

  @Test
  public void aConfigurationThatMakesNoPortSaysWhy() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      Configuration nameless = configurations.make(UART, Map.of("device", device()));
      Configuration classless =
          configurations.make(
              SubdeviceProperties.FACTORY_PID, Map.of("name", "x", "miniport", "uart"));
      Configuration taken =
          configurations.make(UART, Map.of("name", "keyboard", "device", device()));
      Configuration again =
          configurations.make(UART, Map.of("name", "keyboard", "device", device()));

      Map<String, String> refused = registry().await(SubdeviceFactory.class, "").refused();

      assertThat(refused.get(nameless.getPid())).contains("no name");
      assertThat(refused.get(classless.getPid())).contains("\"uart\" is no class id");
      assertThat(refused.get(again.getPid())).contains("keyboard exists already");
      assertThat(refused).doesNotContainKey(taken.getPid());
    }
  }

  private static void play(IPin pin) {
    ByteBuffer records = DMusBuffer.allocate(64);
    DMusBuffer.put(records, 1, 0, new byte[] {(byte) 0x90, 60, 100}, 0, 3);
    assertThat(pin.write(records.flip(), 0)).isEqualTo(1);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (pin.statistics().delivered() == 0) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private ISubdevice subdevice(String name) throws Exception {
    return registry().await(SubdeviceFactory.class, "").published().stream()
        .filter(each -> each.configuration().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String device() throws IOException {
    return Files.createTempFile("keyboard", ".bytes").toString();
  }

  private static IPin open(IFilter port) {
    int pin = port.description().findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC).orElseThrow();
    return port.openPin(pin, KsDataFormat.DIRECTMUSIC);
  }

  private static String named(String subdevice) {
    return "(" + SubdeviceProperties.NAME + "=" + subdevice + ")";
  }

  private Registry registry() {
    return new Registry(context);
  }
}
