package org.dmus.miniport.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.fakes.Refusals.assertFails;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.miniport.fakes.Fifos;
import org.dmus.miniport.fakes.PseudoTerminals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Capture from real devices: files, FIFOs, pseudo terminals. */
@Timeout(60)
class CaptureDeviceTest {

  @TempDir Path folder;

  @AfterEach
  void noThreadIsLeft() {
    Rig.awaitLineThreads(0);
  }

  @Test
  void everyByteOfAFileIsDeliveredAndThenTheStreamEnds() throws Exception {
    byte[] take = take(300_000);
    Rig rig = Rig.on(Files.write(folder.resolve("take.bin"), take));
    CaptureStream stream = rig.open();
    Rig.to(stream, KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
    rig.serveUntilEnd(stream);
    assertThat(stream.lineStatus().state()).isEqualTo(LineStatus.State.ENDED);
    Rig.stop(stream);
    assertThat(rig.sink.bytes()).isEqualTo(take);
  }

  @Test
  void everyByteOfAFifoIsDeliveredAndItsWritersEndIsTheEnd() throws Exception {
    byte[] take = take(300_000);
    Path fifo = Fifos.make(folder);
    Rig rig = Rig.on(fifo);
    CaptureStream stream = rig.openRunning();
    Thread writer = new Thread(() -> write(fifo, take));
    writer.start();
    rig.serveUntilEnd(stream);
    writer.join();
    assertThat(stream.lineStatus().state()).isEqualTo(LineStatus.State.ENDED);
    assertThat(stream.lineStatus().lostBytes()).isZero();
    Rig.stop(stream);
    assertThat(rig.sink.bytes()).isEqualTo(take);
  }

  @Test
  void aFifoWithoutAWriterOpensAndClosesAtOnce() throws Exception {
    Rig rig = Rig.on(Fifos.make(folder));
    CaptureStream stream = rig.openRunning();
    assertThat(stream.lineStatus().state()).isEqualTo(LineStatus.State.OPEN);
    assertThatClosesPromptly(stream);
  }

  @Test
  void aFifoThatIsSilentClosesAtOnce() throws Exception {
    Path fifo = Fifos.make(folder);
    Rig rig = Rig.on(fifo);
    CaptureStream stream = rig.openRunning();
    try (OutputStream writer = new FileOutputStream(fifo.toFile())) {
      writer.write(0xF8);
      rig.serveUntil(() -> rig.sink.bytes().length == 1);
      assertThatClosesPromptly(stream);
    }
  }

  @Test
  void aPseudoTerminalCarriesEveryByteValueAndClosesAtOnce() throws Exception {
    Path near = folder.resolve("near");
    Path far = folder.resolve("far");
    Process socat = PseudoTerminals.link(near, far);
    try {
      byte[] take = take(300_000); // more than kernel and FIFO hold: the writer has to wait
      Rig rig = Rig.on(near);
      CaptureStream stream = rig.openRunning();
      try (OutputStream out = new FileOutputStream(far.toFile())) { // socat ends with its writers
        Thread writer = new Thread(() -> write(out, take));
        writer.start();
        rig.serveUntil(() -> rig.sink.bytes().length == take.length);
        writer.join();
      }
      assertThat(rig.sink.bytes()).isEqualTo(take);
      assertThat(stream.lineStatus().lostBytes()).isZero();
      assertThatClosesPromptly(stream);
    } finally {
      PseudoTerminals.unplug(socat);
    }
  }

  @Test
  void aPseudoTerminalThatVanishesEndsTheStream() throws Exception {
    Path near = folder.resolve("near");
    Process socat = PseudoTerminals.link(near, folder.resolve("far"));
    Rig rig = Rig.on(near);
    CaptureStream stream = rig.openRunning();
    PseudoTerminals.unplug(socat);
    rig.serveUntilEnd(stream);
    assertThat(stream.lineStatus().state()).isIn(LineStatus.State.ENDED, LineStatus.State.FAILED);
    Rig.stop(stream);
  }

  @Test
  void aMissingDeviceIsNotFound() {
    assertOpenFails(folder.resolve("absent"), NtStatus.NOT_FOUND);
  }

  @Test
  void aDirectoryIsNoDevice() {
    assertOpenFails(folder, NtStatus.DEVICE_CONFIGURATION_ERROR);
  }

  private static void assertThatClosesPromptly(CaptureStream stream) {
    long start = System.nanoTime();
    Rig.stop(stream);
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(1));
  }

  private static void assertOpenFails(Path device, NtStatus status) {
    try (Rig rig = Rig.on(device)) {
      assertFails(status, rig::open, device + ": ");
    }
  }

  private static void write(Path device, byte[] bytes) {
    try (OutputStream out = new FileOutputStream(device.toFile())) {
      write(out, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] take(int count) {
    byte[] take = new byte[count];
    new Random(count).nextBytes(take);
    return take;
  }
}
