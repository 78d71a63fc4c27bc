package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.portcls.SubdeviceProperties;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;

/** The UART miniport on the emulated MPU-401, from a song to the bytes on the wire. */
@ExtendWith(PaxExamExtension.class)
public class MpuIT {
  private static final String UART = "org.dmus.miniport.uart";
  private static final String CHIP = "org.dmus.mpu401.chip";
  private static final int NOTES = 60;
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);

  @Inject private BundleContext context;

  /** Starts the bundle of the chip, which may stay: without a configuration it does nothing. */
  private Configurations configurations() throws Exception {
    for (Bundle bundle : context.getBundles()) {
      if (CHIP.equals(bundle.getSymbolicName())) {
        bundle.start();
      }
    }
    return new Configurations(context);
  }

  private static void track(ByteArrayOutputStream track) {
    track.writeBytes(new byte[] {0, (byte) 0xF0, 5, 0x7D, 1, 2, 3, (byte) 0xF7});
    Random random = new Random(401);
    for (int i = 0; i < NOTES; i++) {
      byte key = (byte) (36 + random.nextInt(60));
      byte channel = (byte) random.nextInt(16);
      track.writeBytes(new byte[] {5, (byte) (0x90 | channel), key, 100});
      track.writeBytes(new byte[] {5, (byte) (0x80 | channel), key, 64});
    }
  }

  private IFilter port(String name) throws InterruptedException {
    return new Registry(context)
        .await(IFilter.class, "(" + SubdeviceProperties.NAME + "=" + name + ")");
  }

  private ISubdevice subdevice(String name) throws InterruptedException {
    return new Registry(context)
        .await(SubdeviceFactory.class, "").published().stream()
            .filter(each -> each.configuration().name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  private void play(MidiFile song, String port) throws Exception {
    Player player = new Registry(context).await(Player.class, "");
    try (Playback playback = player.play(PlayRequest.of(song, port(port)))) {
      assertThat(playback.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static boolean await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NS;
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
    }
    return condition.getAsBoolean();
  }

  /** The chip of the test before may be on its way out still: then the next takes its place. */
  private void assertProblem(String name, String expected) throws InterruptedException {
    ISubdevice subdevice = subdevice(name);
    await(() -> subdevice.problem().equals(Optional.of(expected)));
    assertThat(subdevice.problem()).contains(expected);
  }

  private static Map<String, Object> onTheChip() {
    return Map.of("name", "mpu", "io", "0x330", "irq", 9, "bus", "chip");
  }

  @Test
  public void aSongLeavesTheChipAsItLeavesAPath() throws Exception {
    Path file = Files.createTempFile("path", ".midi");
    Path wire = Files.createTempFile("wire", ".midi");
    MidiFile song = SongBytes.format0("song", MpuIT::track, Leniency.LENIENT);
    try (Configurations configurations = configurations()) {
      configurations.make(CHIP, Map.of("name", "chip", "wire.out", wire.toString(), "fifo", 2));
      configurations.make(UART, onTheChip());
      configurations.make(UART, Map.of("name", "path", "device", file.toString()));
      play(song, "path");
      play(song, "mpu");
      await(() -> wire.toFile().length() >= file.toFile().length());
      assertThat(Files.readAllBytes(wire))
          .hasSizeGreaterThan(6 * NOTES)
          .isEqualTo(Files.readAllBytes(file));
    }
  }

  @Test
  public void whatComesFromTheWireIsCaptured() throws Exception {
    Path wire = Files.createTempFile("wire", ".midi");
    try (Configurations configurations = configurations()) {
      Configuration emulated = configurations.make(CHIP, Map.of("name", "chip"));
      configurations.make(UART, onTheChip());
      try (IPin pin = port("mpu").openPin(4, KsDataFormat.DIRECTMUSIC)) {
        pin.setState(KsState.RUN);
        Files.write(wire, new byte[] {(byte) 0x90, 60, 64, 62, 64});
        emulated.update(new Hashtable<>(Map.of("name", "chip", "wire.in", wire.toString())));
        assertThat(await(() -> pin.statistics().written() == 2)).isTrue();
      }
    }
  }

  @Test
  public void aCableThatIsPulledIsSaidAndPluggedInAgainThePinGoesOn() throws Exception {
    Path wire = Files.createTempFile("wire", ".midi");
    MidiFile song = SongBytes.format0("song", MpuIT::track, Leniency.LENIENT);
    try (Configurations configurations = configurations()) {
      Map<String, Object> settings = Map.of("name", "chip", "wire.out", wire.toString());
      Configuration emulated = configurations.make(CHIP, settings);
      configurations.make(UART, onTheChip());
      IFilter port = port("mpu");
      try (IPin pin = port.openPin(1, KsDataFormat.DIRECTMUSIC)) {
        configurations.delete(emulated);
        assertThat(await(() -> !pin.isAttached())).isTrue();
        assertThat(subdevice("mpu").problem()).contains("bus chip went away; it goes on with it");
        configurations.make(CHIP, settings);
        assertThat(await(pin::isAttached)).isTrue();
      }
      play(song, "mpu");
      assertThat(await(() -> wire.toFile().length() > 6 * NOTES)).isTrue();
    }
  }

  @Test
  public void wrongSettingsAreOneLineWithTheCure() throws Exception {
    try (Configurations configurations = configurations()) {
      configurations.make(CHIP, Map.of("name", "chip"));
      configurations.make(UART, Map.of("name", "mpu", "io", "330", "bus", "chip"));
      assertProblem(
          "mpu", "mpu: setting io: \"330\": write ports in hexadecimal, 0x330 or 0x330-0x331");
      Configuration lost =
          configurations.make(UART, Map.of("name", "lost", "io", "0x300", "bus", "chip"));
      assertProblem(
          "lost", "uart: no MPU-401 answers at 0x300: correct io and bus, or switch it on");
      configurations.delete(lost);
    }
  }
}
