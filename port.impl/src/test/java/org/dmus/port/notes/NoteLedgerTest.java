package org.dmus.port.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.dmus.client.EventSelection;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

class NoteLedgerTest {
  private final NoteLedger ledger = new NoteLedger();

  private static DMusKernelEvent message(int group, int status, int data1, int data2) {
    DMusKernelEvent event = new DMusKernelEvent();
    event.channelGroup(group);
    event.shortMessage(status, data1, data2, 3);
    return event;
  }

  private static List<String> settle(NoteLedger ledger) {
    List<String> paid = new ArrayList<>();
    ledger.settle(
        (group, status, data1, data2) ->
            paid.add("%d:%02X%02X%02X".formatted(group, status, data1, data2)));
    return paid;
  }

  @Test
  void itKnowsExactlyWhatSoundsWhateverIsPlayed() {
    long seed = new Random().nextLong();
    System.out.println("NoteLedgerTest seed " + seed);
    Random random = new Random(seed);
    TreeSet<String> sounding = new TreeSet<>();
    for (int i = 0; i < 200_000; i++) {
      int group = 1 + random.nextInt(NoteLedger.SLOTS) * 2_000;
      int channel = random.nextInt(16);
      int key = random.nextInt(128);
      String note = "%d:%02X%02X40".formatted(group, 0x80 | channel, key);
      switch (random.nextInt(9)) {
        case 0, 1, 2, 3 -> {
          ledger.observe(message(group, 0x90 | channel, key, 1));
          sounding.add(note);
        }
        case 4, 5 -> {
          ledger.observe(message(group, 0x80 | channel, key, 0));
          sounding.remove(note);
        }
        case 6 -> {
          ledger.observe(message(0, 0x90 | channel, key, 0));
          sounding.removeIf(n -> n.endsWith(note.substring(note.indexOf(':'))));
        }
        case 7 -> {
          ledger.observe(message(group, 0xB0 | channel, 120 + key % 8, 0));
          boolean ends = 120 + key % 8 == 120 || key % 8 >= 3;
          sounding.removeIf(n -> ends && n.startsWith(note.substring(0, note.length() - 4)));
        }
        default -> ledger.observe(message(group, 0xA0 | channel, key, 1));
      }
    }
    assertThat(ledger.sounding()).isEqualTo(sounding.size());
    assertThat(settle(ledger)).containsExactlyInAnyOrderElementsOf(sounding);
    assertThat(ledger.isEmpty()).isTrue();
  }

  @Test
  void aGroupThatIsSilentMakesRoomForAnother() {
    for (int group = 1; group <= 1_000; group++) {
      ledger.observe(message(group, 0x90, 60, 64));
      ledger.observe(message(group, 0x80, 60, 64));
    }
    ledger.observe(message(5_000, 0x95, 60, 64));
    assertThat(settle(ledger)).containsExactly("5000:853C40");
  }

  @Test
  void whatIsNotPaidStaysOwed() {
    ledger.observe(message(1, 0x90, 60, 64));
    ledger.observe(message(1, 0xB0, 64, 127));
    assertThat(ledger.settle((group, status, data1, data2) -> false)).isZero();
    assertThat(settle(ledger)).containsExactly("1:B04000", "1:803C40");
  }

  @Test
  void movingSelectedChannelsLeavesTheOthers() {
    ledger.observe(message(1, 0x90, 60, 64));
    ledger.observe(message(1, 0x91, 61, 64));
    ledger.observe(message(2, 0x91, 62, 64));
    NoteLedger moved = new NoteLedger();
    ledger.move(EventSelection.ALL.onChannel(0, 1), moved);
    assertThat(settle(moved)).containsExactly("1:813D40", "2:813E40");
    assertThat(settle(ledger)).containsExactly("1:803C40");
  }

  @Test
  void aNoteOfAllGroupsAnswersForTheNoteOfEach() {
    NoteLedger everywhere = new NoteLedger();
    everywhere.observe(message(0, 0x90, 60, 64));
    ledger.observe(message(3, 0x90, 60, 64));
    ledger.observe(message(3, 0x90, 61, 64));
    ledger.subtract(everywhere);
    assertThat(settle(ledger)).containsExactly("3:803D40");
    assertThat(settle(everywhere)).containsExactly("0:803C40");
  }

  @Test
  void addingTakesTheCrowdAlong() {
    for (int group = 1; group <= NoteLedger.SLOTS + 1; group++) {
      ledger.observe(message(group, 0x90, 60, 64));
    }
    NoteLedger sum = new NoteLedger();
    sum.add(ledger);
    assertThat(sum.sounding()).isEqualTo(NoteLedger.SLOTS + 1);
    assertThat(settle(sum)).hasSize(NoteLedger.SLOTS + 16 * 4);
  }
}
