package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SysexRoomTest {
  private final SysexRoom room = new SysexRoom();

  private int put(int length, int fill) {
    byte[] message = new byte[length];
    Arrays.fill(message, (byte) fill);
    return room.put(message, 0, length);
  }

  private void assertHolds(int ticket, int length, int fill) {
    assertThat(room.length(ticket)).isEqualTo(length);
    for (int i = 0; i < length; i++) {
      assertThat(room.bytes[room.start(ticket) + i]).isEqualTo((byte) fill);
    }
  }

  @Test
  void messagesAreKeptWhileOthersComeAndGoInAnyOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<int[]> waiting = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (room.hasRoom() && random.nextInt(5) < 3) {
        int length = 1 + random.nextInt(SysexRoom.LONGEST);
        int ticket = put(length, i);
        assertThat(ticket).as("seed %d", seed).isNotEqualTo(SysexRoom.NONE);
        waiting.add(new int[] {ticket, length, i});
      } else if (!waiting.isEmpty()) {
        int[] gone = waiting.remove(random.nextInt(waiting.size()));
        assertHolds(gone[0], gone[1], gone[2]);
        room.free(gone[0]);
      }
    }
    waiting.forEach(each -> room.free(each[0]));
    assertThat(room.hasRoom()).isTrue();
  }

  @Test
  void aRoomThatIsFullSaysSoAndTakesNothing() {
    while (room.hasRoom()) {
      assertThat(put(SysexRoom.LONGEST, 1)).isNotEqualTo(SysexRoom.NONE);
    }
    assertThat(put(SysexRoom.LONGEST, 2)).isEqualTo(SysexRoom.NONE);
    room.clear();
    assertThat(put(SysexRoom.LONGEST, 3)).isNotEqualTo(SysexRoom.NONE);
  }

  @Test
  void manyShortMessagesFindRoomUntilThereAreTooMany() {
    int count = 0;
    while (room.hasRoom()) {
      put(1, count++);
    }
    assertThat(count).isEqualTo(1 << 12);
  }
}
