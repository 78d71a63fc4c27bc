package org.dmus.link.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes out of a loop comes in. */
@Timeout(60)
class LoopbackTest {
  private static final int SYSEX_BYTES = 4 << 20;

  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final Loopback loop = new Loopback("cable", 0);

  @AfterEach
  void stop() {
    other.shutdownNow();
  }

  @Test
  void fourMebibytesComeBackAsTheyWere() throws Exception {
    byte[] sent = new byte[SYSEX_BYTES];
    new Random(4).nextBytes(sent);
    Future<?> writer = other.submit(() -> write(sent));
    ByteBuffer received = ByteBuffer.allocate(sent.length);
    try (LinkInput input = loop.openInput()) {
      while (received.hasRemaining()) {
        input.read(received);
      }
    }
    writer.get();
    assertThat(received.array()).isEqualTo(sent);
  }

  private Void write(byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    try (LinkOutput output = loop.openOutput()) {
      while (left.hasRemaining()) {
        output.write(left);
      }
    }
    return null;
  }

  @Test
  void whatNobodyTookYetWaits() throws Exception {
    write(new byte[] {(byte) 0x90, 60, 100});
    ByteBuffer received = ByteBuffer.allocate(8);
    assertThat(loop.openInput().read(received)).isEqualTo(3);
  }

  @Test
  void closingEndsAReadThatWaits() throws Exception {
    LinkInput input = loop.openInput();
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    other.submit(
        () -> {
          try {
            ended.complete(new AssertionError("read " + input.read(ByteBuffer.allocate(1))));
          } catch (IOException e) {
            ended.complete(e);
          }
        });
    input.close();
    assertThat(ended.get()).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void aLoopHasAName() {
    assertThatThrownBy(() -> new Loopback(" ", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set \"name\"");
  }
}
