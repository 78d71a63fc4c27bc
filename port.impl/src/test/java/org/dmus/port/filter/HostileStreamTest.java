package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.port.filter.ClientFixture.MS;

import java.util.Optional;
import java.util.function.Supplier;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStream;
import org.junit.jupiter.api.Test;

/** A stream that refuses, or turns on the port while it is called. */
class HostileStreamTest {
  private final FilterFixture f = new FilterFixture();
  private final FilterDescriptor description = new FilterFixture().attach().filter.description();
  private Supplier<NtStatus> answer = () -> NtStatus.SUCCESS;
  private long prefetch;
  private ScriptedStream stream;
  private final IPin pin = open();
  private final ClientFixture on = new ClientFixture(f, pin);
  private final IPinClient a = pin.openClient("a");

  private final class ScriptedStream extends RecordingStream {
    private int group;

    ScriptedStream(IAllocatorMXF allocator) {
      super(allocator, f.clock);
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent chain) {
      assertThat(closed).as("called after close").isFalse();
      group = chain == null ? 0 : chain.channelGroup();
      super.putMessage(chain);
      return answer.get();
    }
  }

  private IPin open() {
    attach();
    IPin opened = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    opened.setState(KsState.RUN);
    return opened;
  }

  private void attach() {
    f.filter.attach(
        description,
        (id, type, format, allocator) -> {
          stream = new ScriptedStream(allocator);
          f.streams.add(stream);
          return new DMusStream(stream, Optional.empty(), prefetch);
        });
  }

  private static NtStatus busy() {
    return NtStatus.DEVICE_BUSY;
  }

  @Test
  void anAnswerOfNullCostsTheStreamItsPlaceAndTheEventIsCounted() {
    answer = () -> null;
    on.note(a, 0, 60);
    on.runTo(MS);
    assertThat(pin.isAttached()).isFalse();
    assertThat(pin.failure()).isPresent();
    assertThat(a.statistics().undeliverable()).isEqualTo(1);
    assertThat(pin.statistics().pool().used()).isZero();
    on.assertConserved();
  }

  @Test
  void aNoteWhoseEndTheStreamRefusedIsStillEndedWhenItsClientGoes() {
    on.note(a, 0, 60);
    on.runTo(MS);
    answer = HostileStreamTest::busy;
    on.end(a, 2 * MS, 60);
    on.runTo(3 * MS).sent();
    answer = () -> NtStatus.SUCCESS;
    assertThat(a.statistics().notesSounding()).isEqualTo(1);
    a.close();
    assertThat(on.sent()).containsExactly("803C40");
  }

  @Test
  void allNotesOffThatTheStreamRefusedEndsNobodysNotes() {
    IPinClient b = pin.openClient("b");
    on.note(b, 0, 60);
    on.runTo(MS);
    answer = HostileStreamTest::busy;
    on.send(a::write, 1, 2 * MS, 0xB0, 123, 0);
    on.runTo(3 * MS).sent();
    answer = () -> NtStatus.SUCCESS;
    b.close();
    assertThat(on.sent()).containsExactly("803C40");
  }

  @Test
  void whatAClientThatWentCouldNotEndIsEndedAtTheNextOccasion() {
    on.note(a, 0, 60);
    on.runTo(MS);
    answer = HostileStreamTest::busy;
    a.close();
    on.sent();
    answer = () -> NtStatus.SUCCESS;
    pin.setState(KsState.PAUSE);
    assertThat(on.sent()).containsExactly("803C40");
    assertThat(pin.statistics().notesEnded()).isEqualTo(1);
  }

  @Test
  void aMiniportThatGoesWhileItsStreamIsCalledGetsNoMoreAndNothingIsCountedTwice() {
    answer =
        () -> {
          answer = () -> NtStatus.SUCCESS;
          f.filter.detach();
          return NtStatus.SUCCESS;
        };
    on.note(a, 0, 60);
    on.note(a, 0, 61);
    on.note(a, 0, 62);
    on.runTo(MS);
    assertThat(on.sent()).containsExactly("903C40", "803C40");
    on.assertConserved();
    assertThat(pin.failure()).isEmpty();
    assertThat(pin.statistics().queued()).isEqualTo(2);
    assertThat(pin.statistics().pool().used()).isEqualTo(2);
  }

  @Test
  void aPinThatIsPausedWhileItsStreamIsCalledKeepsTheRestOfWhatIsDue() {
    answer =
        () -> {
          answer = () -> NtStatus.SUCCESS;
          pin.setState(KsState.PAUSE);
          return NtStatus.SUCCESS;
        };
    on.note(a, 0, 60);
    on.note(a, 0, 61);
    on.runTo(MS);
    assertThat(on.sent()).containsExactly("903C40", "803C40");
    assertThat(pin.statistics().queued()).isEqualTo(1);
    on.assertConserved();
  }

  @Test
  void aClientThatIsClosedWhileItsEventIsDeliveredLeavesNoHoleInTheTotal() {
    answer =
        () -> {
          answer = () -> NtStatus.SUCCESS;
          a.close();
          return NtStatus.SUCCESS;
        };
    on.note(a, 0, 60);
    on.note(a, 0, 61);
    on.runTo(MS);
    assertThat(on.sent()).containsExactly("903C40", "803C40");
    on.assertConserved();
    assertThat(pin.statistics().delivered()).isEqualTo(1);
  }

  @Test
  void aStreamThatIsFedAsFastAsItPlaysLetsTheEngineDoOtherThings() {
    prefetch = ReferenceTime.DONT_HOLD_FOR_SEQUENCING;
    f.filter.detach();
    attach();
    int[] left = {10_000};
    answer =
        () -> {
          if (--left[0] > 0) {
            on.send(a::write, 1, 0, 0xC0, 5);
          }
          return NtStatus.SUCCESS;
        };
    on.send(a::write, 1, 0, 0xC0, 5);
    f.engine.step();
    assertThat(a.statistics().delivered()).isEqualTo(1);
    assertThat(a.statistics().queued()).isEqualTo(1);
    on.assertConserved();
  }

  @Test
  void aGroupThatIsRefusedForEverHoldsUpNeitherThePanicNorTheMusicOfOthers() {
    on.send(a::write, 9, 0, 0xC0, 5);
    on.runTo(MS).sent();
    answer = () -> stream.group == 9 ? NtStatus.DEVICE_BUSY : NtStatus.SUCCESS;
    pin.panic();
    on.send(a::write, 1, 0, 0xC0, 6);
    on.runTo(10_000 * MS);
    assertThat(on.sent()).endsWith("C006");
    on.assertConserved();
  }

  @Test
  void aPanicWithoutAStreamIsNothingToTheNextStream() {
    f.filter.detach();
    pin.panic();
    attach();
    on.runTo(10 * MS);
    assertThat(on.sent()).isEmpty();
  }
}
