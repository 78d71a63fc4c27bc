package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream that sequences for itself goes, and what it had not played reaches the next one. */
class RecallTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;
  private static final long T0 = 1_000_000;

  private final FilterFixture f = new FilterFixture();
  private IPin pin;

  @BeforeEach
  void openOnAStreamThatSequences() {
    f.prefetch = ReferenceTime.DONT_HOLD_FOR_SEQUENCING;
    f.attach();
    pin = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
  }

  private static void note(IPin pin, int key, long at) {
    ClientFixture.write(pin::write, 1, at, 0x90, key, 100);
  }

  private List<String> swap() {
    f.filter.detach();
    f.attach();
    f.engine.step();
    return f.stream().log;
  }

  private void assertBalance() {
    PinStatistics s = pin.statistics();
    assertThat(s.delivered() + s.queued() + s.flushed() + s.lostDetached() + s.undeliverable())
        .isEqualTo(s.written());
  }

  @Test
  void whatIsNotDueYetReachesTheNextStreamAtItsTimeAndNothingElseDoes() {
    note(pin, 1, 10 * MS);
    note(pin, 2, 30 * MS);
    note(pin, 3, 20 * MS);
    f.runUntil(T0 + 15 * MS);
    assertThat(swap())
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("900364@" + (T0 + 20 * MS), "900264@" + (T0 + 30 * MS));
    assertThat(pin.statistics().recalled()).isEqualTo(2);
    assertThat(pin.statistics().delivered()).isEqualTo(3);
    assertBalance();
  }

  @Test
  void whatAStreamWasToldHoldsInTheOrderInWhichItPlaysIt() {
    ClientFixture.write(pin::write, 1, 20 * MS, 0xE0, 0, 2);
    ClientFixture.write(pin::write, 1, 10 * MS, 0xB0, 101, 0);
    ClientFixture.write(pin::write, 1, 30 * MS, 0xB0, 6, 12);
    ClientFixture.write(pin::write, 1, 25 * MS, 0xB0, 100, 1);
    f.runUntil(T0 + 40 * MS);
    assertThat(swap())
        .extracting(line -> line.substring(0, line.indexOf('@')))
        .containsExactly("E00002", "B06500", "B06401", "B0060C", "B06500", "B06401");
  }

  @Test
  void whatANewStreamGetsLateHoldsAfterWhatWasAbsorbedBeforeItCame() {
    f.filter.detach();
    ClientFixture.write(pin::write, 1, 10 * MS, 0xE0, 0, 1);
    ClientFixture.write(pin::write, 1, 900 * MS, 0xE0, 0, 2);
    f.runUntil(T0 + 1_500 * MS);
    f.attach();
    f.engine.step();
    assertThat(swap())
        .extracting(line -> line.substring(0, line.indexOf('@')))
        .containsExactly("E00002");
  }

  @Test
  void betweenTwoStreamsItIsQueuedAndNotDelivered() {
    note(pin, 1, 10 * MS);
    f.runUntil(T0);
    f.filter.detach();
    assertThat(pin.statistics().delivered()).isZero();
    assertThat(pin.statistics().queued()).isEqualTo(1);
    assertBalance();
  }

  @Test
  void aLongSystemExclusiveComesBackWholeInItsPieces() {
    byte[] sysex = new byte[10_000];
    sysex[0] = (byte) 0xF0;
    sysex[9_999] = (byte) 0xF7;
    ByteBuffer record = DMusBuffer.allocate(DMusBuffer.recordBytes(sysex.length));
    DMusBuffer.put(record, 1, 0, sysex, 0, sysex.length);
    pin.write(record.flip(), 10 * MS);
    f.runUntil(T0);
    List<String> before = f.stream().log;
    assertThat(swap()).hasSize(3).isEqualTo(before);
    assertThat(pin.statistics().pool().used()).isZero();
    assertThat(pin.statistics().pool().refused()).isZero();
  }

  @Test
  void aPauseKeepsWhatIsToComeAsFarOffAsItWas() {
    note(pin, 1, 10 * MS);
    f.runUntil(T0 + 5 * MS);
    pin.setState(KsState.PAUSE);
    f.runUntil(T0 + 100 * MS);
    f.filter.detach();
    f.attach();
    pin.setState(KsState.RUN);
    f.engine.step();
    assertThat(f.stream().log).singleElement().asString().startsWith("900164@" + (T0 + 105 * MS));
  }

  @Test
  void whatACancelTookDoesNotComeBackButEndsOfNotesMay() {
    note(pin, 1, 10 * MS);
    ClientFixture.write(pin::write, 1, 20 * MS, 0x80, 1, 64);
    f.runUntil(T0);
    pin.cancel(EventSelection.ALL.between(0, 50 * MS));
    assertThat(swap()).singleElement().asString().startsWith("800140@");
  }

  @Test
  void neitherStopNorFlushNorPanicLeaveAnythingToComeBack() {
    List<Runnable> enders = List.of(() -> pin.setState(KsState.STOP), pin::flush, pin::panic);
    for (Runnable ender : enders) {
      note(pin, 1, pin.presentationTime() + 10 * MS);
      f.engine.step();
      ender.run();
      f.filter.detach();
      assertThat(pin.statistics().queued()).isZero();
      f.attach();
      pin.setState(KsState.RUN);
    }
  }

  @Test
  void aClientThatClosedTakesItsOwnAndLeavesThoseOfOthers() {
    IPinClient other = pin.openClient("other");
    note(pin, 1, 10 * MS);
    ClientFixture.write(other::write, 1, 10 * MS, 0x90, 2, 100);
    f.runUntil(T0);
    other.close();
    assertThat(swap()).singleElement().asString().startsWith("900164@");
    assertBalance();
  }

  private static Tap counting(int[] seen) {
    return new Tap() {
      @Override
      public void tapped(DMusKernelEvent chain) {
        seen[0]++;
      }

      @Override
      public void interrupted() {}

      @Override
      public void closed() {}
    };
  }

  @Test
  void aTapSeesNothingTwice() {
    int[] seen = {0};
    ((Pin) pin).addTap(counting(seen));
    note(pin, 1, 10 * MS);
    f.runUntil(T0);
    swap();
    assertThat(seen[0]).isEqualTo(1);
  }

  @Test
  void moreThanThereIsRoomToCopyIsCountedAndTheRestComesBack() {
    int room = 2 * pin.statistics().pool().capacity();
    for (int i = 0; i < room + 10; i++) {
      note(pin, i % 128, 10 * MS + i);
      f.engine.step(); // the stream gives each event back at once
    }
    assertThat(pin.statistics().unrecallable()).isEqualTo(10);
    f.filter.detach();
    assertThat(pin.statistics().queued()).isEqualTo(room);
    assertBalance();
  }
}
