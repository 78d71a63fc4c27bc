package org.dmus.port.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.dmus.client.DMusBuffer;
import org.dmus.client.MidiBuffer;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.Test;

/** Captured events in buffers of any size: none is lost or doubled (behaviour 74). */
class PackerTest {
  private static final int EVENTS = 2_000;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  private List<DMusKernelEvent> events() {
    System.out.println("PackerTest seed " + seed);
    List<DMusKernelEvent> events = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < EVENTS; i++) {
      DMusKernelEvent event = new DMusKernelEvent();
      int length = 1 + random.nextInt(40);
      event.buffer(new byte[4_096]);
      random.nextBytes(event.bytes());
      event.eventBytes(length);
      event.channelGroup(1 + random.nextInt(3));
      time += random.nextInt(50_000);
      event.presTime100ns(time);
      events.add(event);
    }
    return events;
  }

  /** Packs into one buffer after the other, each barely large enough for the largest record. */
  private List<ByteBuffer> pack(Packer packer, List<DMusKernelEvent> events) {
    List<ByteBuffer> full = new ArrayList<>();
    ByteBuffer buffer = DMusBuffer.allocate(64 + random.nextInt(200));
    for (DMusKernelEvent event : events) {
      if (!packer.put(buffer, event)) {
        full.add(buffer.flip());
        buffer = DMusBuffer.allocate(64 + random.nextInt(200));
        assertThat(packer.put(buffer, event)).as("fits the next one").isTrue();
      }
    }
    full.add(buffer.flip());
    return full;
  }

  @Test
  void directMusicBuffersHoldEveryEventOnceInOrder() {
    List<DMusKernelEvent> events = events();
    List<String> read = new ArrayList<>();
    for (ByteBuffer buffer : pack(new Packer(false), events)) {
      for (int at = 0; at < buffer.limit(); ) {
        int length = buffer.getInt(at);
        read.add(
            buffer.getLong(at + DMusBuffer.DELTA_OFFSET)
                + " "
                + data(buffer, at + DMusBuffer.HEADER_BYTES, length));
        at += DMusBuffer.recordBytes(length);
      }
    }
    assertThat(read)
        .isEqualTo(events.stream().map(e -> e.presTime100ns() + " " + data(e)).toList());
  }

  @Test
  void midiBuffersHoldEveryEventOnceInOrderAndTheirDeltasAddUp() {
    List<DMusKernelEvent> events = events();
    List<String> read = new ArrayList<>();
    long ms = 0;
    for (ByteBuffer buffer : pack(new Packer(true), events)) {
      for (int at = 0; at < buffer.limit(); ) {
        int length = buffer.getInt(at + MidiBuffer.BYTE_COUNT_OFFSET);
        ms += buffer.getInt(at + MidiBuffer.DELTA_OFFSET);
        read.add(ms + " " + data(buffer, at + MidiBuffer.HEADER_BYTES, length));
        at += MidiBuffer.recordBytes(length);
      }
    }
    assertThat(read)
        .isEqualTo(
            events.stream()
                .map(e -> e.presTime100ns() / ReferenceTime.PER_MILLISECOND + " " + data(e))
                .toList());
  }

  private static String data(ByteBuffer buffer, int at, int length) {
    byte[] bytes = new byte[length];
    buffer.get(at, bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String data(DMusKernelEvent event) {
    return HexFormat.of().formatHex(event.bytes(), 0, event.eventBytes());
  }
}
