package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;
import org.dmus.miniport.fakes.FakePool;
import org.dmus.miniport.fakes.Fifos;
import org.dmus.miniport.fakes.PseudoTerminals;
import org.dmus.miniport.line.BytePipe;
import org.dmus.miniport.line.PipeInput;
import org.dmus.miniport.line.PipeOutput;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * System exclusive from 1 byte to {@code -Ddmus.sysex.bytes=N} (64 KiB; 4 MiB when figures are
 * wanted), as pieces of a buffer each, with clocks between: all there, in order.
 */
@Timeout(120)
class SysexOnLinksTest {

  private static final int MOST_BYTES = Integer.getInteger("dmus.sysex.bytes", 65_536);
  private static final int PIECE_BYTES = 4_096;
  private static final int CLOCK = 0xF8;

  private final ExecutorService readers = Executors.newSingleThreadExecutor();
  @TempDir Path folder;

  @AfterEach
  void end() {
    readers.shutdownNow();
  }

  @Test
  void aFileGetsItWhole() throws Exception {
    Path file = folder.resolve("file");
    byte[] sent = send(file);
    check("file", sent, Files.readAllBytes(file));
  }

  @Test
  void aFifoGetsItWhole() throws Exception {
    Path fifo = Fifos.make(folder);
    Future<byte[]> read = readers.submit(() -> read(fifo, total()));
    byte[] sent = send(fifo);
    check("FIFO", sent, read.get(60, TimeUnit.SECONDS));
  }

  @Test
  void aPseudoTerminalGetsItWhole() throws Exception {
    Path near = folder.resolve("near");
    Path far = folder.resolve("far");
    Process cable = PseudoTerminals.link(near, far);
    try {
      Future<byte[]> read = readers.submit(() -> read(far, total()));
      byte[] sent = send(near);
      check("pty", sent, read.get(60, TimeUnit.SECONDS));
    } finally {
      PseudoTerminals.unplug(cable);
    }
  }

  @Test
  void aLoopGetsItWhole() throws Exception {
    Loop loop = new Loop();
    Future<byte[]> read = readers.submit(() -> read(loop.openInput()::read, total()));
    byte[] sent = send(Rig.on(loop, LineGovernor.UNLIMITED));
    check("loop", sent, read.get(60, TimeUnit.SECONDS));
  }

  @Test
  void anMpu401GetsItWhole() {
    try (ChipRig rig = new ChipRig(Map.of())) {
      byte[] sent = send(rig.pool, rig::give, rig::drain);
      rig.drain();
      check("MPU-401", sent, rig.bytes());
    }
  }

  private static IntStream lengths() {
    return IntStream.iterate(1, length -> length <= MOST_BYTES, length -> length * 4);
  }

  private static int clocks(int length) {
    return (length - 1) / PIECE_BYTES;
  }

  private static int total() {
    return lengths().map(length -> length + clocks(length)).sum();
  }

  private static byte[] send(Path device) throws Exception {
    return send(Rig.on(device, LineGovernor.UNLIMITED));
  }

  private static byte[] send(Rig rig) throws Exception {
    UartStream stream = rig.openRunning();
    byte[] sent = send(rig.pool, stream::putMessage, rig::drain);
    rig.drain();
    Rig.stop(stream);
    return sent;
  }

  /** Waits until everything has left. */
  private interface Drain<E extends Exception> {
    void run() throws E;
  }

  /** Sends them all; returns their bytes without the clocks. */
  private static <E extends Exception> byte[] send(
      FakePool pool, Consumer<DMusKernelEvent> target, Drain<E> drain) throws E {
    Random random = new Random(240);
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    for (int length : lengths().toArray()) {
      byte[] message = length == 1 ? new byte[] {(byte) 0xF6} : Song.sysex(random, length);
      sent.writeBytes(message);
      for (int at = 0; at < length; at += PIECE_BYTES) {
        int end = Math.min(length, at + PIECE_BYTES);
        if (at > 0) {
          target.accept(pool.event(CLOCK));
        }
        DMusKernelEvent piece = pool.event(Arrays.copyOfRange(message, at, end));
        piece.flags(end < length ? DMusKernelEvent.EVENT_INCOMPLETE : 0);
        target.accept(piece);
        if (pool.used() > 500) {
          drain.run();
        }
      }
    }
    return sent.toByteArray();
  }

  private static void check(String link, byte[] sent, byte[] received) {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    int clocks = 0;
    for (byte each : received) {
      if ((each & 0xFF) == CLOCK) {
        clocks++;
      } else {
        rest.write(each);
      }
    }
    assertThat(rest.toByteArray()).isEqualTo(sent);
    assertThat(clocks).isEqualTo(lengths().map(SysexOnLinksTest::clocks).sum());
    System.out.printf(
        "%s: system exclusive up to %d bytes and %d clocks between its bytes: identical%n",
        link, lengths().max().orElseThrow(), clocks);
  }

  private static byte[] read(Path device, int count) throws IOException {
    try (FileChannel channel = FileChannel.open(device)) {
      return read(channel::read, count);
    }
  }

  /** Where bytes come from. */
  private interface Source {
    int read(ByteBuffer bytes) throws IOException;
  }

  private static byte[] read(Source from, int count) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(count);
    while (all.hasRemaining() && from.read(all) >= 0) {
      // goes on until all are there
    }
    return Arrays.copyOf(all.array(), all.position());
  }

  /** What leaves it comes back. */
  private static final class Loop implements Link {
    private final BytePipe pipe = new BytePipe();

    @Override
    public LinkDescription description() {
      return new LinkDescription("test:loop", "loop", "test", "loop", true, true, false, 0);
    }

    @Override
    public LinkInput openInput() {
      return new PipeInput(pipe);
    }

    @Override
    public LinkOutput openOutput() {
      return new PipeOutput(pipe);
    }
  }
}
