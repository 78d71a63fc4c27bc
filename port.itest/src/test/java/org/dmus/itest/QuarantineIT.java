package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.client.SubdeviceFactory;
import org.dmus.itest.FaultyMiniport.Fault;
import org.dmus.itest.FaultyMiniport.Kind;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A song plays on one port; the miniport of another has every fault, and is brought back. */
@Tag(Measured.TAG)
@ExtendWith(PaxExamExtension.class)
public class QuarantineIT {
  private static final String UART = "org.dmus.miniport.uart";

  @Inject private BundleContext context;

  private ISubdevice faulty;

  @Test
  public void aSongLosesNothingBesideAMiniportThatThrowsBlocksAndFloods() throws Exception {
    Path device = Files.createTempFile("device", ".bytes");
    ServiceRegistration<?> miniport = FaultyMiniport.register(context);
    try (Configurations configurations = new Configurations(context);
        Console console = Console.open(context)) {
      configurations.make(UART, Map.of("name", "keyboard", "device", device.toString(), "rate", 0));
      IFilter keyboard = filter("keyboard");
      filter("faulty");
      faulty =
          registry().await(SubdeviceFactory.class, "").published().stream()
              .filter(port -> port.configuration().name().equals("faulty"))
              .findFirst()
              .orElseThrow();
      Player player = registry().await(Player.class, "");
      try (Playback song = player.play(PlayRequest.of(LongSong.ofSeconds(120), keyboard))) {
        refusesWhatItThrows();
        for (Kind kind : Kind.values()) {
          isolatedAndReadmitted(kind, console);
        }
        assertUndisturbed(keyboard, song);
      }
    } finally {
      miniport.unregister();
      Files.delete(device);
    }
  }

  /** Its client hears of it; nobody is isolated for an answer. */
  private void refusesWhatItThrows() {
    FaultyMiniport.fault = new Fault("newStream", Kind.THROWS);
    assertThatThrownBy(this::open).hasMessageContaining("broken at newStream");
    FaultyMiniport.fault = null;
    IPin pin = open();
    FaultyMiniport.fault = new Fault("setState", Kind.THROWS);
    assertThatThrownBy(() -> pin.setState(KsState.PAUSE)).hasMessageContaining("setState");
    FaultyMiniport.fault = new Fault("close", Kind.THROWS);
    pin.close();
    FaultyMiniport.fault = null;
    assertThat(faulty.quarantine()).isEmpty();
  }

  private void isolatedAndReadmitted(Kind kind, Console console) throws Exception {
    try (IPin pin = open()) {
      play(pin);
      Fault fault = new Fault("putMessage", kind);
      FaultyMiniport.fault = fault;
      long start = System.nanoTime();
      await(
          () -> {
            write(pin); // one that throws is given two chances
            return faulty.quarantine().isPresent();
          });
      System.out.printf(
          "%s: isolated after %d ms%n", kind, (System.nanoTime() - start) / 1_000_000);
      // Who floods may be between two calls when it is caught.
      String culprit = kind == Kind.FLOODS ? "asked for service without end" : "FaultyMiniport";
      assertThat(console.shown("quarantine")).contains("faulty", culprit);
      FaultyMiniport.fault = null;
      fault.healed().countDown();
      console.execute("quarantine -r faulty");
      assertThat(faulty.quarantine()).isEmpty();
      play(pin);
    }
  }

  private void assertUndisturbed(IFilter keyboard, Playback song) {
    IPin pin = keyboard.openPins().get(0);
    await(() -> pin.statistics().delivered() > 50);
    PinStatistics s = pin.statistics();
    System.out.println("the song meanwhile: " + s);
    System.out.println("its lateness: " + pin.latency());
    assertThat(song.failure()).isEmpty();
    assertThat(s.delivered() + s.queued()).isEqualTo(s.written());
  }

  private IPin open() {
    IPin pin = faulty.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    return pin;
  }

  private static void write(IPin pin) {
    ByteBuffer record = DMusBuffer.allocate(64);
    DMusBuffer.put(record, 1, 0, new byte[] {(byte) 0x90, 60, 64}, 0, 3);
    pin.write(record.flip(), 0);
  }

  private void play(IPin pin) {
    int before = FaultyMiniport.delivered;
    write(pin);
    await(() -> FaultyMiniport.delivered > before);
  }

  private IFilter filter(String name) throws InterruptedException {
    return registry().await(IFilter.class, "(" + SubdeviceProperties.NAME + "=" + name + ")");
  }

  private Registry registry() {
    return new Registry(context);
  }

  private void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as(
              () ->
                  "%s, %s"
                      .formatted(faulty.problem(), faulty.filter().openPins().get(0).statistics()))
          .isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
