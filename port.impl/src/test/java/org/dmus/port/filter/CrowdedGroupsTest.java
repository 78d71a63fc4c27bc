package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.port.filter.ClientFixture.MS;

import org.dmus.client.EventSelection;
import org.dmus.client.IPinClient;
import org.dmus.port.notes.NoteLedger;
import org.junit.jupiter.api.Test;

/** More channel groups at once than the ledger tells apart. */
class CrowdedGroupsTest {
  private static final int GROUPS = NoteLedger.SLOTS + 8;

  private final ClientFixture f = new ClientFixture();
  private final IPinClient a = f.pin.openClient("a");

  private void playInEveryGroup(long from, long to) {
    for (int group = 1; group <= GROUPS; group++) {
      f.send(a::write, group, from, 0x90, 60, 64);
      f.send(a::write, group, to, 0x80, 60, 64);
    }
  }

  @Test
  void theEndOfANoteThatIsStillToComeIsKept() {
    playInEveryGroup(10 * MS, 20 * MS);
    a.cancel(EventSelection.ALL.between(15 * MS, 30 * MS));
    f.runTo(40 * MS);
    assertThat(f.sent()).filteredOn("803C40"::equals).hasSize(GROUPS);
    f.assertConserved();
  }

  @Test
  void theEndOfANoteThatSoundsIsSentOrKept() {
    playInEveryGroup(0, 20 * MS);
    f.runTo(10 * MS).sent();
    a.cancel(EventSelection.ALL.between(15 * MS, 30 * MS));
    f.runTo(40 * MS);
    assertThat(f.sent()).filteredOn("803C40"::equals).hasSize(GROUPS);
  }

  @Test
  void everyPedalThatMayBeDownIsReleased() {
    for (int group = 1; group <= GROUPS; group++) {
      for (int pedal : new int[] {64, 66, 69}) {
        f.send(a::write, group, 0, 0xB3, pedal, 127);
      }
    }
    f.runTo(MS).sent();
    a.close();
    assertThat(f.sent())
        .filteredOn(message -> message.startsWith("B3") && message.endsWith("00"))
        .filteredOn(message -> !message.startsWith("B37B"))
        .hasSize(3 * GROUPS);
  }
}
