package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Active sensing of a keyboard whose cable is pulled (invariant I7). */
class CapturedSilenceTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;

  private final FilterFixture f = new FilterFixture().attach();
  private final IPin pin = f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
  private final long start = f.clock.getTime();

  @BeforeEach
  void run() {
    pin.setState(KsState.RUN);
    f.engine.step();
  }

  private void capture(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    DMusKernelEvent event = f.stream().allocator.getMessage();
    System.arraycopy(bytes, 0, event.bytes(), 0, bytes.length);
    event.eventBytes(bytes.length);
    event.channelGroup(1);
    event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    event.presTime100ns(f.clock.getTime());
    f.stream().output.putMessage(event);
  }

  private List<String> read() {
    ByteBuffer buffer = DMusBuffer.allocate(4_096);
    pin.read(buffer);
    List<String> messages = new ArrayList<>();
    for (int at = 0; at < buffer.position(); ) {
      byte[] data = new byte[buffer.getInt(at)];
      buffer.get(at + DMusBuffer.HEADER_BYTES, data);
      long ms = buffer.getLong(at + DMusBuffer.DELTA_OFFSET) / MS;
      messages.add(HexFormat.of().formatHex(data) + "@" + ms);
      at += DMusBuffer.recordBytes(data.length);
    }
    return messages;
  }

  @Test
  void afterAnFeSilenceEndsWhatIsHeldIn300To330Ms() {
    capture("903c40b0407f");
    capture("903e40803e40fe");
    f.runUntil(start + 299 * MS);
    assertThat(read()).hasSize(5);
    f.runUntil(start + 330 * MS);
    assertThat(read()).containsExactly("b04000@300", "803c40@300");
    assertThat(pin.statistics().notesEnded()).isPositive();
    f.runUntil(start + 2_000 * MS);
    assertThat(read()).as("disarmed until the next FE").isEmpty();
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void anythingThatIsReceivedBreaksTheSilence() {
    capture("903c40fe");
    for (int i = 1; i <= 10; i++) {
      f.runUntil(start + i * 290 * MS);
      capture(i % 2 == 0 ? "fe" : "f8");
    }
    assertThat(read()).noneMatch(message -> message.startsWith("80"));
    f.runUntil(start + (2_900 + 300) * MS);
    assertThat(read()).containsExactly("803c40@3200");
  }

  @Test
  void withoutAnFeSilenceIsJustSilence() {
    capture("903c40");
    f.runUntil(start + 10_000 * MS);
    assertThat(read()).hasSize(1);
  }
}
