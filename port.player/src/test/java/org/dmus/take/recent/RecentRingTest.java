package org.dmus.take.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

class RecentRingTest {
  private static final long SECOND = 10_000_000;
  private static final long WINDOW = 600 * SECOND;
  private static final long MOST_BYTES = 8_000_000;

  private final RecentRing ring = new RecentRing(MOST_BYTES, WINDOW, () -> {});
  private final RecentTap tap = new RecentTap(ring);

  private void put(long time100ns, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    ring.put(time100ns, bytes, bytes.length, true);
  }

  private List<String> since(long from100ns) throws IOException {
    List<String> messages = new ArrayList<>();
    new RecentMessages(ring.copy(), from100ns)
        .forEach(
            (time, bytes, length) ->
                messages.add(
                    time + " " + HexFormat.of().withUpperCase().formatHex(bytes, 0, length)));
    return messages;
  }

  @Test
  void whatPassedIsThereWithItsTimes() throws Exception {
    put(5, "903C40");
    put(5, "F8");
    put(12_345_678, "C105");
    put(WINDOW, "F0431200F7");
    assertThat(since(0))
        .containsExactly("0 903C40", "0 F8", "12345673 C105", (WINDOW - 5) + " F0431200F7");
    assertThat(since(6)).startsWith("0 C105");
  }

  @Test
  void messagesOfPinsThatOverlapAreByTime() throws Exception {
    put(3 * SECOND, "903C40");
    put(SECOND, "913C40");
    put(3 * SECOND, "903C00");
    assertThat(since(0)).containsExactly("0 913C40", "20000000 903C40", "20000000 903C00");
  }

  @Test
  void piecesOfASystemExclusiveMessageAreOneMessageAndRealTimeStaysBetween() throws Exception {
    byte[] first = HexFormat.of().parseHex("F04312");
    byte[] clock = {(byte) 0xF8};
    byte[] last = HexFormat.of().parseHex("0001F7");
    ring.put(1, first, 3, false);
    ring.put(2, clock, 1, true);
    ring.put(3, last, 3, true);
    assertThat(since(0)).containsExactlyInAnyOrder("1 F8", "0 F043120001F7");
  }

  @Test
  void aMessageAsLongAsAChunkIsWhole() throws Exception {
    byte[] dump = new byte[64 << 10];
    dump[0] = (byte) 0xF0;
    dump[dump.length - 1] = (byte) 0xF7;
    ring.put(7, dump, dump.length, true);
    assertThat(since(0)).hasSize(1).first().asString().hasSize(2 + 2 * dump.length);
  }

  @Test
  void whatIsLeftOfAMessageWithoutItsStartIsNotSaved() throws Exception {
    byte[] rest = HexFormat.of().parseHex("0001F7");
    ring.put(3, rest, 3, true);
    put(4, "903C40");
    assertThat(since(0)).containsExactly("1 903C40");
  }

  @Test
  void tenMinutesAtTheFullRateOfALineFitInto8Megabytes() throws Exception {
    long note100ns = 3 * SECOND / 3_125; // three bytes of 3,125 a second
    byte[] note = {(byte) 0x90, 60, 64};
    long time = 0;
    for (int i = 0; time < 2 * WINDOW; i++, time += note100ns) {
      ring.put(time, note, 3, true);
      growNowAndThen(i);
    }
    RecentMessages messages = new RecentMessages(ring.copy(), time - WINDOW);
    System.out.printf(
        "10 min at line rate: %d messages, %d bytes%n", messages.count(), ring.memoryBytes());
    assertThat(messages.count()).isGreaterThanOrEqualTo((int) (WINDOW / note100ns));
    assertThat(ring.memoryBytes()).isLessThan(MOST_BYTES);
  }

  @Test
  void memoryIsBoundedAndTheOldestGoFirst() throws Exception {
    byte[] note = {(byte) 0x90, 60, 64};
    int count = 3_000_000;
    for (int i = 0; i < count; i++) {
      ring.put(i, note, 3, true);
      growNowAndThen(i);
    }
    RecentMessages messages = new RecentMessages(ring.copy(), 0);
    assertThat(ring.memoryBytes()).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(messages.count()).isGreaterThan(1_000_000);
    assertThat(messages.first100ns() + messages.count()).isEqualTo(count);
    assertThat(ring.seen()).isEqualTo(count);
  }

  private void growNowAndThen(int i) {
    if (i % 1_000 == 0) {
      ring.grow();
    }
  }

  @Test
  void aPortThatIsIdleHoldsLittle() {
    assertThat(ring.memoryBytes()).isEqualTo(2 * RecentChunk.BYTES);
  }

  @Test
  void theEngineAllocatesNothing() {
    DMusKernelEvent event = new DMusKernelEvent();
    event.shortMessage(0x90, 60, 64, 3);
    while (ring.memoryBytes() < MOST_BYTES - 2 * RecentChunk.BYTES) {
      playSome(event);
      ring.grow();
    }
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    playSome(event);
    long before = threads.getThreadAllocatedBytes(id);
    long overhead = threads.getThreadAllocatedBytes(id) - before;
    before = threads.getThreadAllocatedBytes(id);
    playSome(event);
    assertThat(threads.getThreadAllocatedBytes(id) - before).isEqualTo(overhead);
  }

  private void playSome(DMusKernelEvent event) {
    for (int i = 0; i < 20_000; i++) {
      event.presTime100ns(event.presTime100ns() + 1_000);
      tap.tapped(event);
    }
  }

  @Test
  void copiesThatAreMadeMeanwhileAreWhole() throws Exception {
    long seed = Long.getLong("dmus.seed", System.nanoTime());
    System.out.println("RecentRingTest seed " + seed);
    Random random = new Random(seed);
    Thread engine = new Thread(() -> numbered(random.nextInt(1_000)));
    engine.start();
    while (engine.isAlive()) {
      long[] last = {-1};
      new RecentMessages(ring.copy(), 0)
          .forEach(
              (time, bytes, length) -> {
                long number = (long) bytes[1] << 7 | bytes[2];
                assertThat(last[0] < 0 || number == (last[0] + 1 & 0x3FFF))
                    .as("seed %d: %d after %d", seed, number, last[0])
                    .isTrue();
                last[0] = number;
              });
    }
    engine.join();
  }

  /** Fast enough to overtake whoever copies, in a ring of two chunks. */
  private void numbered(int start) {
    byte[] note = {(byte) 0x90, 0, 0};
    for (int i = start; i < 1_000_000; i++) {
      note[1] = (byte) (i >> 7 & 0x7F);
      note[2] = (byte) (i & 0x7F);
      ring.put(i, note, 3, true);
    }
  }
}
