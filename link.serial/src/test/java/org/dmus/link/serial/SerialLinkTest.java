package org.dmus.link.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;
import org.dmus.miniport.fakes.PseudoTerminals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A serial port whose other end is a terminal. */
@Timeout(60)
class SerialLinkTest {
  private static final int MIDI_BAUD = 31_250;

  @TempDir static Path nativeFolder;
  @TempDir Path folder;

  private final ExecutorService other = Executors.newCachedThreadPool();
  private Path near;
  private Path far;
  private Process cable;

  @BeforeEach
  void plug() {
    near = folder.resolve("near");
    far = folder.resolve("far");
    cable = PseudoTerminals.link(near, far);
  }

  @AfterEach
  void pull() {
    PseudoTerminals.unplug(cable);
    other.shutdownNow();
  }

  private Link link(int baud) {
    String path = near.toString();
    LinkDescription description =
        new LinkDescription("serial:" + path, "port", "serial", path, true, true, false, 3_125);
    return new SerialLink(description, baud, new NativePart(nativeFolder));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    for (int value = 0; value < 256; value++) {
      bytes[value] = (byte) value;
    }
    return bytes;
  }

  @Test
  void everyByteValueLeavesAtAnyRate() throws Exception {
    for (int baud : new int[] {MIDI_BAUD, 38_400, 250_000}) {
      byte[] sent = bytes(5_000);
      Future<byte[]> received = other.submit(() -> readFar(sent.length));
      try (LinkOutput output = link(baud).openOutput()) {
        ByteBuffer left = ByteBuffer.wrap(sent);
        while (left.hasRemaining()) {
          output.write(left);
        }
        assertThat(received.get()).isEqualTo(sent);
      }
    }
  }

  private byte[] readFar(int count) throws IOException {
    byte[] bytes = new byte[count];
    try (InputStream in = new FileInputStream(far.toFile())) {
      for (int at = 0; at < count; ) {
        at += in.read(bytes, at, count - at);
      }
    }
    return bytes;
  }

  @Test
  void everyByteValueArrives() throws Exception {
    byte[] sent = bytes(5_000);
    ByteBuffer received = ByteBuffer.allocate(sent.length);
    try (LinkInput input = link(MIDI_BAUD).openInput();
        OutputStream out = new FileOutputStream(far.toFile())) {
      Callable<Void> writer =
          () -> {
            out.write(sent);
            return null;
          };
      Future<Void> written = other.submit(writer);
      while (received.hasRemaining()) {
        input.read(received);
      }
      written.get();
    }
    assertThat(received.array()).isEqualTo(sent);
  }

  @Test
  void oneDirectionMayCloseWhileTheOtherGoesOn() throws Exception {
    Link link = link(MIDI_BAUD);
    try (LinkOutput output = link.openOutput()) {
      LinkInput input = link.openInput();
      Future<Integer> waiting = other.submit(() -> input.read(ByteBuffer.allocate(1)));
      input.close();
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(ClosedChannelException.class);
      assertThat(output.write(ByteBuffer.wrap(new byte[] {(byte) 0xF8}))).isEqualTo(1);
      assertThat(readFar(1)).containsExactly(0xF8);
    }
  }

  @Test
  void aCableThatIsPulledIsAnError() throws Exception {
    try (LinkInput input = link(MIDI_BAUD).openInput()) {
      PseudoTerminals.unplug(cable);
      assertThatThrownBy(() -> input.read(ByteBuffer.allocate(1)))
          .isInstanceOf(IOException.class)
          .hasMessage("unplugged");
    }
  }

  @Test
  void whoWritesToACableThatIsPulledIsToldToo() throws Exception {
    try (LinkOutput output = link(MIDI_BAUD).openOutput()) {
      PseudoTerminals.unplug(cable);
      assertThatThrownBy(
              () -> {
                while (output.write(ByteBuffer.allocate(3)) >= 0) {
                  Thread.onSpinWait();
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessage("unplugged");
    }
  }

  @Test
  void aPortThatIsNotThereIsNotFound() throws Exception {
    PseudoTerminals.unplug(cable);
    Files.deleteIfExists(near);
    assertThatThrownBy(() -> link(MIDI_BAUD).openOutput()).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aPortThatIsOpenIsBusyForAnotherProgram() throws Exception {
    try (LinkOutput output = link(MIDI_BAUD).openOutput()) {
      assertThatThrownBy(() -> link(MIDI_BAUD).openOutput())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("busy");
      assertThat(output).isNotNull();
    }
  }

  @Test
  void theNativePartIsInTheFolderItIsGiven() throws Exception {
    link(MIDI_BAUD).openOutput().close();
    try (Stream<Path> files = Files.list(nativeFolder)) {
      assertThat(files).extracting(Path::getFileName).asString().contains("jSerialComm");
    }
  }

  @Test
  void aNativePartThatCannotBeLoadedIsOneLineWithTheCure() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> new NativePart(file).load())
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(NtStatus.NOT_SUPPORTED))
        .hasMessageStartingWith(file + ": the native part of jSerialComm does not load");
  }

  @Test
  void aSystemThatTellsOfErrorsHasThemCountedAndAnotherOneSaysThatItDoesNotKnow() throws Exception {
    SharedPort shared = new SharedPort(near.toString(), MIDI_BAUD, new NativePart(nativeFolder));
    SerialPort port = shared.open();
    try {
      LineErrors told = LineErrors.of(port, "Windows 11");
      told.serialEvent(new SerialPortEvent(port, SerialPort.LISTENING_EVENT_FRAMING_ERROR));
      told.serialEvent(
          new SerialPortEvent(
              port,
              SerialPort.LISTENING_EVENT_FRAMING_ERROR
                  | SerialPort.LISTENING_EVENT_SOFTWARE_OVERRUN_ERROR));
      told.serialEvent(new SerialPortEvent(port, SerialPort.LISTENING_EVENT_PARITY_ERROR));
      assertThat(told.framing()).isEqualTo(2);
      assertThat(told.overruns()).isEqualTo(1);
      assertThat(port.addDataListener(told)).as("it listens already").isFalse();
      assertThat(LineErrors.of(port, "Linux").framing()).isEqualTo(LineStatistics.UNKNOWN);
    } finally {
      shared.close();
    }
  }

  @Test
  void onLinuxNothingIsKnownOfErrors() throws Exception {
    try (LinkInput in = link(MIDI_BAUD).openInput()) {
      assertThat(in.framingErrors()).isEqualTo(LineStatistics.UNKNOWN);
      assertThat(in.overruns()).isZero();
    }
  }
}
