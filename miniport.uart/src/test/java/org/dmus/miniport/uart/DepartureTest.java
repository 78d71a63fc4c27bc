package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When messages leave, on virtual time, over a wire of 31,250 baud. */
class DepartureTest {

  private static final double BYTE_MS = 0.32;

  @Test
  void theLastBitOfAMessageIsOnItsStamp() {
    TimedRig rig = new TimedRig("align", "last");
    rig.at(100, "90 3C 64", 110, "C0 05", 120, "F0 01 02 03 04 05 06 07 08 F7");
    rig.run();
    assertThat(rig.endMs("90 3C 64")).isCloseTo(100, within(0.001));
    assertThat(rig.endMs("C0 05")).isCloseTo(110, within(0.001));
    assertThat(rig.endMs("F0 01 02 03 04 05 06 07 08 F7")).isCloseTo(120, within(0.001));
  }

  @Test
  void theFirstBitIsUnlessItIsAskedFor() {
    TimedRig rig = new TimedRig("align", "first", "chords", "drums");
    rig.at(100, "90 3C 64", 110, "C0 05");
    rig.run();
    assertThat(rig.endMs("90 3C 64")).isCloseTo(100 + 3 * BYTE_MS, within(0.001));
    assertThat(rig.endMs("C0 05")).isCloseTo(110 + 2 * BYTE_MS, within(0.001));
  }

  @Test
  void noNoteOfAChordIsLateAndTheLastIsOnTheStamp() {
    TimedRig rig = new TimedRig("align", "last");
    for (int key = 60; key < 70; key++) {
      rig.at(100, "90 %02X 64".formatted(key));
    }
    rig.run();
    assertThat(rig.endMs("90 3C 64")).isCloseTo(100 - 9 * 3 * BYTE_MS, within(0.001));
    assertThat(rig.endMs("90 45 64")).isCloseTo(100, within(0.001));
  }

  @Test
  void whatRunningStatusSavesIsReckonedWith() {
    TimedRig rig = new TimedRig("align", "last", "running.status", "notes");
    rig.at(100, "90 3C 64", 100, "90 3D 64", 100, "80 3E 40", 200, "80 3C 40");
    rig.run();
    assertThat(rig.sent()).isEqualTo("90 3C 64 3D 64 3E 00 3C 00");
    assertThat(rig.endMs("3E 00")).isCloseTo(100, within(0.001));
    assertThat(rig.endMs("3C 00")).isCloseTo(200, within(0.001));
  }

  @Test
  void drumsOfAChordLeaveBeforeTheRestAndEndsOfNotesBeforeThem() {
    TimedRig rig = new TimedRig("chords", "drums");
    rig.at(100, "C2 05", 100, "92 3C 64", 100, "90 3C 64", 100, "B9 07 50", 100, "99 24 64");
    rig.at(100, "85 3C 40", 101, "99 26 64");
    rig.run();
    assertThat(rig.sent()).isEqualTo("85 3C 40 B9 07 50 99 24 64 90 3C 64 C2 05 92 3C 64 99 26 64");
  }

  @Test
  void channelByChannelTheOneWhoseStatusIsKnownIsFirstButForTheDrums() {
    TimedRig rig = new TimedRig("chords", "channels", "running.status", "notes");
    rig.at(100, "90 3C 64", 100, "92 3C 64", 100, "90 40 64", 100, "99 24 64");
    rig.at(200, "90 3C 00", 200, "C2 05", 200, "82 3C 40", 200, "90 43 64");
    rig.at(300, "C2 06", 300, "90 43 00", 300, "B0 07 64");
    rig.run();
    assertThat(rig.sent())
        .isEqualTo(
            "99 24 64 90 3C 64 40 64 92 3C 64 90 3C 00 43 64 C2 05 92 3C 00"
                + " 90 43 00 B0 07 64 C2 06");
  }

  @Test
  void anInstantEndsWithTheChannelThatWentOnBefore() {
    TimedRig rig = new TimedRig("chords", "channels", "running.status", "on");
    rig.at(100, "90 3C 64", 100, "91 3C 64", 100, "92 3C 64");
    rig.at(200, "90 3E 64", 200, "91 3E 64", 200, "92 3E 64", 300, "90 40 64");
    rig.run();
    assertThat(rig.sent()).isEqualTo("90 3C 64 91 3C 64 92 3C 64 3E 64 90 3E 64 91 3E 64 90 40 64");
    rig.at(400, "90 3C 64", 400, "91 3C 64", 400, "92 3C 64");
    rig.at(500, "90 3E 64", 500, "91 3E 64", 500, "92 3E 64", 600, "90 40 64");
    rig.run();
    assertThat(rig.sent()).endsWith("3C 64 91 3C 64 92 3C 64 3E 64 91 3E 64 90 3E 64 40 64");
  }

  @Test
  void aChannelKeepsItsOrderAndNothingPassesSystemExclusive() {
    TimedRig rig = new TimedRig("chords", "drums");
    rig.at(100, "90 3C 64", 100, "80 3C 40", 100, "F0 01 F7", 100, "91 3C 64", 100, "99 24 64");
    rig.run();
    assertThat(rig.sent()).isEqualTo("90 3C 64 80 3C 40 F0 01 F7 99 24 64 91 3C 64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"given", "drums", "channels"})
  void aLiveMessagePassesWhatCameAheadAndHasTimeYet(String chords) {
    TimedRig rig = new TimedRig("align", "last", "chords", chords);
    rig.at(100, "90 3C 64", 100, "F0 01", 100, "02 F7", 70, "90 40 64", 100, "F8", 70, "91 40 64");
    rig.run();
    assertThat(rig.sent()).isEqualTo("90 40 64 91 40 64 90 3C 64 F0 01 02 F7 F8");
    assertThat(rig.endMs("91 40 64")).isCloseTo(70, within(0.001));
  }

  @Test
  void nothingPassesWhatWaitsForTheLineOrTheRestOfALongMessage() {
    TimedRig rig = new TimedRig("align", "last");
    rig.at(-10, "90 3C 64", -20, "80 3C 64", 100, "F0 01", 90, "91 3C 64");
    assertThat(rig.sent()).isEqualTo("90 3C 64 80 3C 64");
    rig.at(100, "02 F7");
    rig.run();
    assertThat(rig.sent()).isEqualTo("90 3C 64 80 3C 64 91 3C 64 F0 01 02 F7");
  }

  @Test
  void whatIsLateLeavesAtOnce() {
    TimedRig rig = new TimedRig("align", "last");
    rig.run();
    rig.at(-50, "90 3C 64");
    rig.run();
    assertThat(rig.sent()).isEqualTo("90 3C 64");
  }

  @Test
  void eventsComeAheadOnlyWhenTheyAreHeldBack() {
    assertThat(new TimedRig("align", "first").prefetch100ns()).isZero();
    assertThat(new TimedRig("align", "last").prefetch100ns()).isEqualTo(Departure.AHEAD_100NS);
    assertThat(new TimedRig("chords", "drums").prefetch100ns()).isEqualTo(Departure.AHEAD_100NS);
  }
}
