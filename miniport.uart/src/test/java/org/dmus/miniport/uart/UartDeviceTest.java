package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.fakes.Refusals.assertFails;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.miniport.fakes.Fifos;
import org.dmus.miniport.fakes.PseudoTerminals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The UART on real devices: files, FIFOs, pseudo terminals. */
@Timeout(60)
class UartDeviceTest {

  private static final int FAST = LineGovernor.UNLIMITED;

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void noThreadIsLeft() {
    Rig.awaitLineThreads(0);
  }

  @Test
  void aFileHoldsExactlyTheBytesOfTheClientAndAStreamThatFollowsGoesOn() throws Exception {
    Path file = folder.resolve("song.bin");
    byte[] song = song(300_000);
    for (byte[] part : new byte[][] {Arrays.copyOf(song, 1_000), tail(song, 1_000)}) {
      Rig rig = Rig.on(file, FAST);
      UartStream stream = rig.openRunning();
      send(rig, stream, part);
      Rig.stop(stream);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(song);
  }

  private static byte[] tail(byte[] song, int from) {
    return Arrays.copyOfRange(song, from, song.length);
  }

  @Test
  void aFifoDeliversEveryByteToItsReader() throws Exception {
    Path fifo = Fifos.make(folder);
    byte[] song = song(300_000);
    CompletableFuture<byte[]> reader = CompletableFuture.supplyAsync(() -> readAll(fifo));
    Rig rig = Rig.on(fifo, FAST);
    UartStream stream = rig.openRunning();
    send(rig, stream, song);
    Rig.stop(stream);
    assertThat(reader.get(20, TimeUnit.SECONDS)).isEqualTo(song);
  }

  @Test
  void aFifoWithoutAReaderOpensAtOnceAndWaits() throws Exception {
    Path fifo = Fifos.make(folder);
    Rig rig = Rig.on(fifo, FAST);
    UartStream stream = rig.openRunning();
    stream.putMessage(rig.pool.event(0x90, 60, 100));
    while (stream.lineStatus().state() != LineStatus.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(stream.lineStatus().text()).contains("waits for a program");
    CompletableFuture<byte[]> reader = CompletableFuture.supplyAsync(() -> readAll(fifo));
    while (stream.lineStatus().state() == LineStatus.State.WAITING) {
      Thread.onSpinWait();
    }
    Rig.stop(stream);
    assertThat(reader.get(20, TimeUnit.SECONDS)).hasSize(3);
  }

  @Test
  void aFifoWithoutAReaderIsClosedInBoundedTime() throws Exception {
    Rig rig = Rig.on(Fifos.make(folder), FAST);
    UartStream stream = rig.openRunning();
    stream.putMessage(rig.pool.event(0x90, 60, 100));
    Rig.stop(stream);
    assertThat(stream.lineStatus().lostBytes()).isEqualTo(3);
  }

  @Test
  void aReaderThatStallsDoesNotKeepTheStreamFromClosing() throws Exception {
    Path fifo = Fifos.make(folder);
    try (InputStream stalled = openReader(fifo)) {
      Rig rig = Rig.on(fifo, FAST);
      UartStream stream = rig.openRunning();
      for (int i = 0; i < 40; i++) {
        stream.putMessage(rig.pool.event(new byte[4_096])); // more than pipe and line hold
      }
      assertThat(rig.pool.used()).isPositive();
      Rig.stop(stream);
      assertThat(rig.pool.used()).isZero();
      assertThat(stalled.available()).isPositive();
    }
  }

  @Test
  void aReaderThatVanishesIsAnErrorAndNotAHang() throws Exception {
    Path fifo = Fifos.make(folder);
    Rig rig = Rig.on(fifo, FAST);
    UartStream stream;
    try (InputStream reader = openReader(fifo)) {
      stream = rig.openRunning();
      stream.putMessage(rig.pool.event(0x90, 60, 100));
      assertThat(reader.readNBytes(3)).hasSize(3);
    }
    stream.putMessage(rig.pool.event(0x80, 60, 0));
    rig.port.group().serveNext(10);
    assertThat(stream.putMessage(rig.pool.event(0xF8))).isEqualTo(NtStatus.IO_DEVICE_ERROR);
    assertThat(stream.lineStatus().state()).isEqualTo(LineStatus.State.FAILED);
    Rig.stop(stream);
  }

  @Test
  void aPseudoTerminalCarriesEveryByteValue() throws Exception {
    Path near = folder.resolve("near");
    Path far = folder.resolve("far");
    Process socat = PseudoTerminals.link(near, far);
    try {
      byte[] song = song(20_000);
      CompletableFuture<byte[]> reader =
          CompletableFuture.supplyAsync(() -> read(far, song.length));
      Rig rig = Rig.on(near, FAST);
      UartStream stream = rig.openRunning();
      send(rig, stream, song);
      Rig.stop(stream);
      assertThat(reader.get(20, TimeUnit.SECONDS)).isEqualTo(song);
    } finally {
      PseudoTerminals.unplug(socat);
    }
  }

  @Test
  void aTerminalThatIsPulledDoesNotBecomeAFile() throws Exception {
    Path near = folder.resolve("near");
    Process socat = PseudoTerminals.link(near, folder.resolve("far"));
    try (Rig rig = Rig.on(near, FAST)) {
      Rig.stop(rig.openRunning());
      PseudoTerminals.unplug(socat);
      assertFails(NtStatus.NOT_FOUND, rig::open, near + ": ");
      assertThat(near).doesNotExist();
    }
  }

  @Test
  void aDeviceThatIsFullIsReported() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no /dev/full");
    Rig rig = Rig.on(full, FAST);
    UartStream stream = rig.openRunning();
    stream.putMessage(rig.pool.event(0x90, 60, 100));
    rig.port.group().serveNext(10);
    assertThat(stream.lineStatus().state()).isEqualTo(LineStatus.State.FAILED);
    assertThat(stream.lineStatus().text()).startsWith("/dev/full: ");
    Rig.stop(stream);
  }

  @Test
  void aMissingDeviceIsNotFound() {
    assertOpenFails(folder.resolve("no/such/device"), NtStatus.NOT_FOUND);
  }

  @Test
  void aDeviceThatIsNotPluggedInDoesNotBecomeAFile() {
    Path device = Path.of("/dev/no-such-midi-device");
    assertOpenFails(device, NtStatus.NOT_FOUND);
    assertThat(device).doesNotExist();
  }

  @Test
  void aDirectoryIsNoDevice() {
    assertOpenFails(folder, NtStatus.DEVICE_CONFIGURATION_ERROR);
  }

  private static void assertOpenFails(Path device, NtStatus status) {
    try (Rig rig = Rig.on(device, FAST)) {
      assertFails(status, rig::open, device + ": ");
    }
  }

  // A FIFO that is open both ways opens for reading without a writer.
  private static InputStream openReader(Path fifo) throws IOException {
    FileChannel both = FileChannel.open(fifo, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      return input(fifo);
    } finally {
      both.close();
    }
  }

  private static byte[] readAll(Path fifo) {
    return read(fifo, Integer.MAX_VALUE);
  }

  private static byte[] read(Path device, int count) {
    try (InputStream in = input(device)) {
      return in.readNBytes(count);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  // A plain FileInputStream seeks in readNBytes, which pipes refuse.
  private static InputStream input(Path device) throws IOException {
    return new BufferedInputStream(new FileInputStream(device.toFile()));
  }

  private static byte[] song(int count) {
    byte[] song = new byte[count];
    new Random(count).nextBytes(song);
    return song;
  }

  private static void send(Rig rig, UartStream stream, byte[] song) throws InterruptedException {
    for (int at = 0, size = 1; at < song.length; at += size, size = size % 700 + 1) {
      size = Math.min(size, song.length - at);
      if (rig.pool.used() > 900) {
        rig.drain();
      }
      stream.putMessage(rig.pool.event(Arrays.copyOfRange(song, at, at + size)));
    }
    rig.drain();
  }
}
