package org.dmus.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SongFeederTest {
  private final FakePin pin = new FakePin();

  @Test
  void eventsAreWrittenUpToATimeAndNotBeyond() {
    SongFeeder feeder = new SongFeeder(Songs.of("00903C40 60803C40 60903E40"), 1, true);
    assertThat(feeder.feed(pin, 5_000_000)).isTrue();
    assertThat(pin.taken).containsExactly("0 1 903C40");
    assertThat(feeder.next100ns()).isEqualTo(5_000_000);
    assertThat(feeder.isDone()).isFalse();
    feeder.feed(pin, Long.MAX_VALUE);
    assertThat(pin.taken).containsExactly("0 1 903C40", "5000000 1 803C40", "10000000 1 903E40");
    assertThat(feeder.isDone()).isTrue();
    assertThat(feeder.written()).isEqualTo(3);
  }

  @Test
  void aFullPinGetsTheRestLaterInOrder() {
    SongFeeder feeder = new SongFeeder(Songs.of("00903C40".repeat(3000) + "00C005"), 1, true);
    pin.room = 7;
    assertThat(feeder.feed(pin, Long.MAX_VALUE)).isFalse();
    assertThat(feeder.written()).isEqualTo(7);
    pin.room = 5000;
    assertThat(feeder.feed(pin, Long.MAX_VALUE)).isTrue();
    assertThat(pin.taken).hasSize(3001).endsWith("0 1 C005");
  }

  @Test
  void withoutTimingEveryEventIsDueAtOnce() {
    new SongFeeder(Songs.of("00903C40 60803C40"), 1, false).feed(pin, Long.MAX_VALUE);
    assertThat(pin.taken).containsExactly("0 1 903C40", "0 1 803C40");
  }

  @Test
  void metaEventsAreNotSent() {
    new SongFeeder(Songs.of("00FF0103414243 00903C40"), 1, true).feed(pin, Long.MAX_VALUE);
    assertThat(pin.taken).containsExactly("0 1 903C40");
  }

  @Test
  void sysexPacketsBecomeOneMessageWhenTheLastOneIsDue() {
    new SongFeeder(Songs.of("00F0024312 60F7020001 60F70202F7"), 1, true).feed(pin, Long.MAX_VALUE);
    assertThat(pin.taken).containsExactly("10000000 1 F04312000102F7");
  }

  @Test
  void sysexWithoutEndIsLeftOutAndCounted() {
    SongFeeder feeder = new SongFeeder(Songs.of("00F0024312 00903C40 00F00143"), 1, true);
    feeder.feed(pin, Long.MAX_VALUE);
    assertThat(pin.taken).containsExactly("0 1 903C40");
    assertThat(feeder.leftOut()).isEqualTo(2);
  }

  @Test
  void sysexOfAnyLengthIsOneRecord() {
    String body = "55".repeat(99_998);
    new SongFeeder(Songs.of("00F0868D1F" + body + "F7"), 1, true).feed(pin, Long.MAX_VALUE);
    assertThat(pin.taken).containsExactly("0 1 F0" + body + "F7");
  }

  @Test
  void escapesAreSplitIntoMessages() {
    SongFeeder feeder = new SongFeeder(Songs.of("00F70A 40 F8 903C40 C005 F001F7"), 1, true);
    feeder.feed(pin, Long.MAX_VALUE);
    assertThat(pin.taken).containsExactly("0 1 F8", "0 1 903C40", "0 1 C005", "0 1 F001F7");
    assertThat(feeder.leftOut()).as("the data byte without a status").isEqualTo(1);
  }

  @Test
  void escapesCutOffOrWithoutSenseAreLeftOut() {
    SongFeeder feeder = new SongFeeder(Songs.of("00F702 903C 00F703 9090F7"), 1, true);
    feeder.feed(pin, Long.MAX_VALUE);
    assertThat(pin.taken).isEmpty();
    assertThat(feeder.leftOut()).isPositive();
  }

  @Test
  void portsChooseTheChannelGroupAndShareWhatThereIs() {
    String song = "00903C40 00FF210101 00903D40 00FF2101FF 00903E40";
    new SongFeeder(Songs.of(song), 2, true).feed(pin, Long.MAX_VALUE);
    assertThat(pin.taken).containsExactly("0 1 903C40", "0 2 903D40", "0 1 903E40");
  }
}
