package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dmus.client.EventSelection;
import org.dmus.client.IPinClient;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.Test;

/** What a new stream is told of what the old one was told. */
class StreamChaseTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;

  private final ClientFixture f = new ClientFixture();
  private final IPinClient client = f.pin.openClient("a");
  private long time;

  private void send(int... message) {
    f.send(client::write, 1, time, message);
    f.runTo(time += MS);
  }

  private void sendTo(int group, int... message) {
    f.send(client::write, group, time, message);
    f.runTo(time += MS);
  }

  private List<String> swap() {
    f.f.filter.detach();
    f.f.attach();
    return f.sent();
  }

  @Test
  void aNewStreamIsToldEverythingInTheOrderInWhichItWasToldLast() {
    send(0xC0, 3);
    send(0xB0, 7, 90);
    send(0xE1, 0, 80);
    send(0xD2, 33);
    send(0xB0, 7, 91);
    assertThat(swap()).containsExactly("C003", "E10050", "D221", "B0075B");
    assertThat(f.pin.statistics().chased()).isEqualTo(4);
    assertThat(f.pin.statistics().unchased()).isZero();
  }

  @Test
  void itIsToldAgainAtEverySwapAndNotTheSecondTimeItRuns() {
    send(0xC0, 3);
    assertThat(swap()).containsExactly("C003");
    assertThat(swap()).containsExactly("C003");
    f.pin.setState(KsState.STOP);
    f.pin.setState(KsState.RUN);
    assertThat(f.sent()).isEmpty();
  }

  @Test
  void aProgramKeepsTheBankThatWasSelectedBeforeItAndTheOneSelectedAfterItStaysSelected() {
    send(0xB0, 0, 1);
    send(0xB0, 32, 2);
    send(0xC0, 5);
    assertThat(swap()).containsExactly("B00001", "B02002", "C005");
    send(0xB0, 0, 9);
    assertThat(swap()).containsExactly("B02002", "B00001", "C005", "B00009");
  }

  @Test
  void aRegisteredParameterIsEnteredAgainAndTheSelectionIsAsItWas() {
    send(0xB0, 101, 0);
    send(0xB0, 100, 0);
    send(0xB0, 6, 12);
    send(0xB0, 38, 50);
    send(0xB0, 100, 2);
    assertThat(swap()).containsExactly("B06500", "B06400", "B0060C", "B02632", "B06500", "B06402");
  }

  @Test
  void stepsAndUnregisteredParametersAreCountedForTheSelectionInForce() {
    send(0xB3, 99, 1);
    send(0xB3, 98, 8);
    send(0xB3, 6, 70);
    send(0xB3, 96, 0);
    send(0xB3, 96, 0);
    send(0xB3, 97, 0);
    assertThat(swap()).containsExactly("B36301", "B36208", "B30646", "B36000", "B36301", "B36208");
  }

  @Test
  void stepsAfterAResetAreCountedAnew() {
    send(0xB0, 99, 1);
    send(0xB0, 98, 8);
    send(0xB0, 97, 0);
    send(0xFF);
    send(0xB0, 99, 1);
    send(0xB0, 98, 8);
    send(0xB0, 96, 0);
    assertThat(swap()).containsExactly("FF", "B06301", "B06208", "B06000", "B06301", "B06208");
  }

  @Test
  void whatAllGroupsHadSelectedStaysUnselectedInTheOneThatWasResetSince() {
    sendTo(0, 0xB0, 101, 0);
    sendTo(0, 0xB0, 100, 1);
    sendTo(2, 0xB0, 121, 0);
    assertThat(swap()).containsExactly("B07900", "B06500", "B06401", "B0657F", "B0647F");
  }

  @Test
  void aBankOfBeforeAFullResetIsNotThatOfAProgramAfterIt() {
    send(0xB0, 32, 5);
    send(0xB0, 121, 127);
    send(0xC0, 3);
    send(0xB0, 32, 6);
    assertThat(swap()).containsExactly("B0797F", "C003", "B02006");
  }

  @Test
  void dataEntryWithoutAParameterSaysNothing() {
    send(0xB0, 6, 12);
    send(0xB0, 101, 127);
    send(0xB0, 100, 127);
    send(0xB0, 6, 13);
    assertThat(swap()).containsExactly("B0657F", "B0647F");
  }

  @Test
  void resetAllControllersIsRepeatedBetweenWhatWasToldBeforeAndAfterAndUnselects() {
    send(0xB0, 101, 0);
    send(0xB0, 100, 1);
    send(0xB0, 6, 70);
    send(0xB0, 91, 40);
    send(0xB0, 121, 0);
    send(0xB0, 1, 5);
    assertThat(swap())
        .containsExactly(
            "B06500", "B06401", "B00646", "B05B28", "B07900", "B00105", "B0657F", "B0647F");
  }

  @Test
  void aResetForgetsWhatCameBeforeItAndUniversalMessagesAreKept() {
    send(0xC0, 5);
    send(0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x01, 0x30, 0x02, 0x0D, 0xF7);
    send(0xF0, 0x7F, 0x7F, 4, 1, 0, 100, 0xF7);
    send(0xF0, 0x7E, 0x7F, 9, 1, 0xF7);
    send(0xB0, 7, 33);
    assertThat(swap()).containsExactly("F07F7F04010064F7", "F07E7F0901F7", "B00721");
  }

  @Test
  void aDataSetTakesThePlaceOfThatForItsAddressAndAnUnknownMessageOfItsLike() {
    send(0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x01, 0x30, 0x02, 0x0D, 0xF7);
    send(0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x01, 0x33, 0x02, 0x0A, 0xF7);
    send(0xF0, 0x7D, 1, 2, 3, 0xF7);
    send(0xF0, 0x7D, 1, 2, 4, 0xF7);
    send(0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x01, 0x30, 0x05, 0x0A, 0xF7);
    send(0xF0, 0x7D, 1, 2, 3, 0xF7);
    assertThat(swap())
        .containsExactly(
            "F041104212400133020AF7", "F07D010204F7", "F041104212400130050AF7", "F07D010203F7");
  }

  @Test
  void aDataSetWithAWrongChecksumTakesThePlaceOfNothing() {
    send(0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x01, 0x30, 0x02, 0x0D, 0xF7);
    send(0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x01, 0x30, 0x05, 0x0D, 0xF7);
    assertThat(swap()).containsExactly("F041104212400130020DF7");
  }

  @Test
  void dlsModesAreRepeatedInTheirOrder() {
    send(0xF0, 0x7E, 0x7F, 0x0A, 3, 0xF7);
    send(0xF0, 0x7E, 0x7F, 0x0A, 4, 0xF7);
    send(0xF0, 0x7E, 0x7F, 0x0A, 3, 0xF7);
    assertThat(swap()).containsExactly("F07E7F0A04F7", "F07E7F0A03F7");
  }

  @Test
  void eachParameterOfAnEffectIsRepeatedAsItWasToldLast() {
    send(0xF0, 0x7F, 0x7F, 4, 5, 1, 1, 1, 1, 1, 1, 64, 0xF7);
    send(0xF0, 0x7F, 0x7F, 4, 5, 1, 1, 1, 1, 1, 0, 4, 0xF7);
    send(0xF0, 0x7F, 0x7F, 4, 5, 1, 1, 1, 1, 2, 1, 3, 0xF7);
    send(0xF0, 0x7F, 0x7F, 4, 5, 1, 1, 1, 1, 1, 1, 80, 0xF7);
    assertThat(swap())
        .containsExactly(
            "F07F7F040501010101010004F7",
            "F07F7F040501010101020103F7",
            "F07F7F040501010101010150F7");
  }

  @Test
  void eachDestinationOfAControllerIsRepeatedAsItWasToldLast() {
    send(0xF0, 0x7F, 0x7F, 9, 1, 0, 0, 66, 0xF7);
    send(0xF0, 0x7F, 0x7F, 9, 1, 0, 1, 70, 0xF7);
    send(0xF0, 0x7F, 0x7F, 9, 3, 0, 16, 0, 66, 0xF7);
    send(0xF0, 0x7F, 0x7F, 9, 1, 0, 0, 67, 0xF7);
    send(0xF0, 0x7F, 0x7F, 9, 3, 0, 16, 0, 60, 0xF7);
    assertThat(swap())
        .containsExactly("F07F7F0901000146F7", "F07F7F0901000043F7", "F07F7F09030010003CF7");
  }

  @Test
  void eachControllerOfAKeyIsRepeatedAsItWasToldLast() {
    send(0xF0, 0x7F, 0x7F, 0x0A, 1, 9, 38, 7, 64, 0xF7);
    send(0xF0, 0x7F, 0x7F, 0x0A, 1, 9, 38, 10, 0, 0xF7);
    send(0xF0, 0x7F, 0x7F, 0x0A, 1, 9, 40, 7, 64, 0xF7);
    send(0xF0, 0x7F, 0x7F, 0x0A, 1, 9, 38, 7, 32, 0xF7);
    assertThat(swap())
        .containsExactly("F07F7F0A0109260A00F7", "F07F7F0A0109280740F7", "F07F7F0A0109260720F7");
  }

  @Test
  void aTuningIsRepeatedWithTheProgramThatSelectsItAndTheKeysThatWereChangedSince() {
    int[] dump = new int[408];
    int[] head = {0xF0, 0x7E, 0x7F, 8, 1, 5};
    System.arraycopy(head, 0, dump, 0, head.length);
    dump[407] = 0xF7;
    send(dump);
    send(0xB0, 101, 0);
    send(0xB0, 100, 3);
    send(0xB0, 6, 5);
    send(0xF0, 0x7F, 0x7F, 8, 2, 5, 1, 60, 61, 0, 0, 0xF7);
    send(0xF0, 0x7F, 0x7F, 8, 2, 5, 1, 61, 62, 0, 0, 0xF7);
    send(0xF0, 0x7F, 0x7F, 8, 2, 5, 1, 60, 59, 0, 0, 0xF7);
    List<String> told = swap();
    assertThat(told.get(0)).hasSize(816).startsWith("F07E7F080105");
    assertThat(told.subList(1, told.size()))
        .containsExactly(
            "B06500",
            "B06403",
            "B00605",
            "F07F7F080205013D3E0000F7",
            "F07F7F080205013C3B0000F7",
            "B06500",
            "B06403");
  }

  @Test
  void partsAndDrumsOfGsAndXgAreRepeatedByTheirAddresses() {
    send(0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x11, 0x02, 0x05, 0x28, 0xF7);
    send(0xF0, 0x43, 0x10, 0x4C, 8, 0, 4, 3, 0xF7);
    send(0xF0, 0x43, 0x10, 0x4C, 0x30, 38, 2, 90, 0xF7);
    send(0xF0, 0x43, 0x10, 0x4C, 8, 0, 4, 2, 0xF7);
    assertThat(swap())
        .containsExactly("F0411042124011020528F7", "F043104C3026025AF7", "F043104C08000402F7");
  }

  @Test
  void requestsTransportAndWhatLastsOnlyForANoteAreNotRepeated() {
    send(0xF0, 0x7E, 0x7F, 6, 1, 0xF7);
    send(0xF0, 0x7F, 0x7F, 6, 2, 0xF7);
    send(0xF8);
    send(0xF2, 1, 2);
    send(0xB0, 84, 60);
    send(0xA0, 60, 5);
    send(0xB0, 123, 0);
    assertThat(swap()).isEmpty();
  }

  @Test
  void aLongMessageIsRepeatedInPieces() {
    int[] message = new int[10_000];
    message[0] = 0xF0;
    message[1] = 0x7D;
    message[message.length - 1] = 0xF7;
    send(message);
    List<String> pieces = swap();
    assertThat(pieces).hasSize(3);
    assertThat(String.join("", pieces)).hasSize(20_000).startsWith("F07D").endsWith("F7");
  }

  @Test
  void groupsAreToldApartAndWhatAllWereToldIsToldToAll() {
    sendTo(7, 0xC0, 1);
    sendTo(0, 0xC0, 2);
    sendTo(9, 0xB0, 7, 3);
    f.f.filter.detach();
    f.f.attach();
    assertThat(f.f.stream().log)
        .extracting(line -> line.substring(0, line.indexOf('@')))
        .containsExactly("C001", "C002", "B00703");
  }

  @Test
  void aPedalThatIsHeldIsPressedAgainAndReleasedWithItsClient() {
    send(0xB0, 64, 100);
    send(0x90, 60, 64);
    f.f.filter.detach();
    assertThat(f.sent()).containsExactly("B04064", "903C40", "B04000", "803C40");
    f.f.attach();
    assertThat(f.sent()).containsExactly("B04064");
    client.close();
    assertThat(f.sent()).containsExactly("B04000");
    assertThat(swap()).containsExactly("B04000");
  }

  @Test
  void aPedalIsUpOnTheNewStreamWhenItsClientWentWhileThereWasNone() {
    send(0xB0, 64, 100);
    f.f.filter.detach();
    client.close();
    f.f.attach();
    assertThat(f.sent()).containsExactly("B04000");
  }

  @Test
  void aPedalThatWasReleasedWhileThereWasNoStreamIsReleasedInTheNewOne() {
    send(0xB0, 64, 100);
    f.f.filter.detach();
    send(0xB0, 64, 0);
    f.f.attach();
    f.runTo(time += MS);
    assertThat(f.sent()).endsWith("B04000");
    client.close();
    f.pin.setState(KsState.PAUSE);
    assertThat(f.sent()).doesNotContain("B04064");
  }

  @Test
  void whatWasTellingAfterAPanicHasNoPedalsInIt() {
    send(0xB0, 64, 100);
    f.pin.panic();
    f.runTo(time += MS);
    assertThat(swap()).containsExactly("B04000");
  }

  @Test
  void aPinThatIsPausedTellsItsNewStreamWhenItRuns() {
    send(0xC0, 5);
    f.pin.setState(KsState.PAUSE);
    assertThat(swap()).isEmpty();
    f.pin.setState(KsState.RUN);
    assertThat(f.sent()).containsExactly("C005");
  }

  @Test
  void whatAStreamRefusedItWasNotTold() {
    send(0xC0, 5);
    f.f.filter.detach();
    f.f.attach();
    f.sent();
    client.cancel(EventSelection.ALL);
    PinStatistics s = f.pin.statistics();
    assertThat(s.chased()).isEqualTo(1);
    f.assertConserved();
  }

  @Test
  void aStreamThatThrowsAtWhatItIsToldIsNoStreamAndTheNextOneIsToldAgain() {
    send(0xC0, 5);
    f.f.filter.detach();
    f.f.breaks = true;
    f.f.attach();
    assertThat(f.pin.isAttached()).isFalse();
    assertThat(f.pin.failure()).isPresent();
    f.f.breaks = false;
    f.f.filter.detach();
    f.f.attach();
    assertThat(f.sent()).containsExactly("C005");
    assertThat(f.pin.statistics().pool().refused()).isZero();
  }

  @Test
  void whatFindsNoRoomIsCounted() {
    for (int group = 1; group <= 6_000; group++) {
      f.send(client::write, group, time, 0xC0, 5);
      if (group % 1_000 == 0) {
        f.runTo(time += MS);
      }
    }
    f.f.filter.detach();
    f.f.attach();
    PinStatistics s = f.pin.statistics();
    assertThat(s.chased() + s.unchased()).isEqualTo(6_000);
    assertThat(s.chased()).isGreaterThan(3_000);
  }
}
