package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.port.filter.ClientFixture.MS;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.Test;

/** Silence, whatever is believed to sound (invariant I6). */
class PanicTest {
  private static final int MESSAGES = 16 * 3 + 16 * 128;

  private static List<String> silence() {
    List<String> messages = new ArrayList<>();
    for (int channel = 0; channel < 16; channel++) {
      messages.add("B%X4000".formatted(channel));
      messages.add("B%X7800".formatted(channel));
      messages.add("B%X7B00".formatted(channel));
    }
    for (int channel = 0; channel < 16; channel++) {
      for (int key = 0; key < 128; key++) {
        messages.add("8%X%02X00".formatted(channel, key));
      }
    }
    return messages;
  }

  @Test
  void everyChannelIsSilencedAtOnceAndWhatIsQueuedForgotten() {
    ClientFixture f = new ClientFixture();
    IPinClient a = f.pin.openClient("a");
    f.note(a, 0, 60);
    f.note(a, 50 * MS, 61);
    f.runTo(10 * MS).sent();
    long start = System.nanoTime();
    f.pin.panic();
    System.out.printf("PanicTest: %,d us%n", (System.nanoTime() - start) / 1_000);
    assertThat(f.sent()).containsExactlyElementsOf(silence());
    assertThat(a.statistics().flushed()).isEqualTo(1);
    assertThat(a.statistics().notesSounding()).isZero();
    assertThat(f.pin.statistics().delivered()).isEqualTo(1);
    f.runTo(100 * MS);
    f.pin.setState(KsState.STOP);
    assertThat(f.sent()).as("nothing is owed any more").isEmpty();
    f.assertConserved();
  }

  @Test
  void everyGroupThatTheStreamHeardOfIsSilenced() {
    ClientFixture f = new ClientFixture();
    IPinClient a = f.pin.openClient("a");
    f.send(a::write, 7, 0, 0x90, 60, 64);
    f.send(a::write, 65_535, 0, 0xC0, 1);
    f.runTo(MS);
    a.close();
    f.sent();
    f.pin.panic();
    f.runTo(2 * MS);
    assertThat(f.sent()).hasSize(3 * MESSAGES);
  }

  @Test
  void aSlowStreamGetsTheRestAsItMakesRoomAndNewEventsWaitForIt() {
    FilterFixture g = new FilterFixture();
    g.hoards = true;
    IPin pin = g.attach().filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    HoardingStream slow = (HoardingStream) g.stream();
    pin.setState(KsState.RUN);
    ClientFixture.write(pin::write, 2, 0, 0x90, 60, 64);
    g.engine.step();
    pin.panic();
    int first = slow.kept();
    assertThat(first).isLessThan(2 * MESSAGES).isGreaterThan(MESSAGES / 2);
    assertThat(pin.statistics().pool().free()).as("room for clients").isPositive();
    ClientFixture.write(pin::write, 1, 0, 0x90, 99, 64);
    while (slow.kept() > 0) {
      slow.play(500);
      g.runUntil(g.clock.getTime() + MS);
    }
    assertThat(slow.log).hasSize(1 + 2 * MESSAGES + 1).endsWith("9063");
    assertThat(pin.statistics().delivered()).isEqualTo(2);
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void clientsThatFillThePoolMeanwhileDoNotHoldItUp() {
    FilterFixture g = new FilterFixture();
    g.hoards = true;
    IPin pin = g.attach().filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    HoardingStream slow = (HoardingStream) g.stream();
    pin.setState(KsState.RUN);
    pin.panic();
    ByteBuffer note = DMusBuffer.allocate(DMusBuffer.recordBytes(3));
    DMusBuffer.put(note, 1, 0, new byte[] {(byte) 0x90, 99, 64}, 0, 3);
    int written = 0;
    for (int i = 0; i < 100; i++) {
      slow.play(50);
      while (pin.write(note.clear(), 0) == 1) {
        written++;
      }
      g.runUntil(g.clock.getTime() + MS);
    }
    assertThat(slow.log.subList(0, MESSAGES))
        .containsExactlyElementsOf(silence().stream().map(m -> m.substring(0, 4)).toList());
    assertThat(written).isGreaterThan(pin.statistics().pool().capacity() / 2);
    assertThat(pin.statistics().delivered()).isPositive();
  }

  @Test
  void aBusyStreamIsAskedAgainForTheSameMessage() {
    FilterFixture g = new FilterFixture();
    g.hoards = true;
    IPin pin = g.attach().filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    HoardingStream slow = (HoardingStream) g.stream();
    pin.setState(KsState.RUN);
    slow.answer = NtStatus.DEVICE_BUSY;
    pin.panic();
    g.runUntil(g.clock.getTime() + 10 * MS);
    assertThat(slow.log).isEmpty();
    slow.answer = NtStatus.SUCCESS;
    g.runUntil(g.clock.getTime() + MS);
    assertThat(slow.log).startsWith("B040", "B078", "B07B", "B140");
  }

  @Test
  void aPanicWhilePausedIsThereWhenThePinRunsAgain() {
    ClientFixture f = new ClientFixture();
    f.pin.setState(KsState.PAUSE);
    f.sent();
    f.pin.panic();
    f.runTo(10 * MS);
    assertThat(f.sent()).isEmpty();
    f.pin.setState(KsState.RUN);
    f.runTo(20 * MS);
    assertThat(f.sent()).hasSize(MESSAGES);
  }

  @Test
  void aStreamFedAheadIsSilencedOnceMoreAfterTheLastItGot() {
    ClientFixture f = new ClientFixture(ReferenceTime.DONT_HOLD_FOR_SEQUENCING);
    f.send(f.pin::write, 1, 500 * MS, 0x90, 60, 64);
    f.runTo(MS).sent();
    f.pin.panic();
    long now = ClientFixture.T0 + MS;
    List<String> log = f.f.stream().log;
    assertThat(log).hasSize(2 * MESSAGES);
    assertThat(log.get(0)).startsWith("B04000@" + now);
    assertThat(log.get(2 * MESSAGES - 1)).startsWith("8F7F00@" + (ClientFixture.T0 + 500 * MS));
  }

  @Test
  void aStreamThatThrowsAtPanicLosesItsPlaceAndNothingElse() {
    ClientFixture f = new ClientFixture();
    f.f.filter.attach(
        f.f.filter.description(),
        (pinId, type, format, allocator) -> org.dmus.portcls.DMusStream.whenDue(new Thrower()));
    IPin pin = f.f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    pin.panic();
    assertThat(pin.isAttached()).isFalse();
    f.runTo(10 * MS);
    assertThat(pin.statistics().pool().used()).isZero();
  }

  private static final class Thrower extends RecordingStream {
    Thrower() {
      super(null, null);
    }

    @Override
    public NtStatus putMessage(org.dmus.mxf.DMusKernelEvent chain) {
      throw new IllegalStateException("broken");
    }
  }
}
