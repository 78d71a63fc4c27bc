package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.PinTap;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.ServiceGroup;
import org.junit.jupiter.api.Test;

/** A capture pin with taps beside, or instead of, its client. */
class TappedCaptureTest {
  private static final int MESSAGES = 20_000;

  private final FilterFixture f = new FilterFixture().attach();
  private final List<Long> tapped = new ArrayList<>();
  private int interruptions;
  private int closures;
  private final Tap tap =
      new Tap() {
        @Override
        public void tapped(DMusKernelEvent chain) {
          tapped.add(chain.presTime100ns());
        }

        @Override
        public void interrupted() {
          interruptions++;
        }

        @Override
        public void closed() {
          closures++;
        }
      };

  private void capture(long masterTime) {
    DMusKernelEvent event = f.stream().allocator.getMessage();
    event.shortMessage(0x90, 60, 64, 3);
    event.channelGroup(1);
    event.presTime100ns(masterTime);
    f.stream().output.putMessage(event);
  }

  @Test
  void aPinThatNobodyReadsNeverStarves() {
    ServiceGroup group = new ServiceGroup(f.engine);
    f.group = group;
    TappedPin pin = f.filter.openTappedPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    pin.addTap(tap);
    pin.setState(KsState.RUN);
    for (int i = 0; i < MESSAGES; i++) {
      group.requestService();
      f.engine.step();
      assertThat(f.stream().serviced).isEqualTo(i + 1);
      capture(f.clock.getTime());
    }
    assertThat(tapped).hasSize(MESSAGES);
    assertThat(pin.statistics().delivered()).isEqualTo(MESSAGES);
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void tapsHearMasterTimeAndTheClientReadsAllTheSame() {
    TappedPin pin =
        (TappedPin) f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    pin.addTap(tap);
    pin.addTap(tap);
    pin.setState(KsState.RUN);
    long time = f.clock.getTime() + 5;
    capture(time);
    assertThat(tapped).containsExactly(time, time);
    assertThat(pin.read(DMusBuffer.allocate(100))).isEqualTo(1);
  }

  @Test
  void theTapOfAProgramHearsUntilItIsRemoved() {
    IPin pin = f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    PinTap guest = chain -> tapped.add(chain.presTime100ns());
    pin.addTap(guest);
    pin.setState(KsState.RUN);
    long time = f.clock.getTime() + 5;
    capture(time);
    pin.removeTap(guest);
    pin.removeTap(guest);
    capture(time + 1);
    assertThat(tapped).containsExactly(time);
    assertThat(pin.read(DMusBuffer.allocate(100))).isEqualTo(2);
  }

  @Test
  void theTapOfAProgramThatThrowsIsNotCalledAgainAndTheMusicGoesOn() {
    IPin pin = f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    pin.addTap(
        chain -> {
          tapped.add(chain.presTime100ns());
          throw new IllegalStateException("a faulty monitor");
        });
    pin.setState(KsState.RUN);
    long time = f.clock.getTime() + 5;
    capture(time);
    capture(time + 1);
    assertThat(tapped).containsExactly(time);
    assertThat(pin.read(DMusBuffer.allocate(100))).isEqualTo(2);
  }

  @Test
  void tapsOfAPinAreOnEveryInstanceNowAndToCome() {
    TappedPin before = open();
    f.filter.addTap(FilterFixture.CAPTURE_PIN, tap);
    capture(f.clock.getTime());
    TappedPin after = open();
    capture(f.clock.getTime());
    assertThat(tapped).hasSize(2);
    before.close();
    assertThat(closures).isEqualTo(1);
    f.filter.removeTap(tap);
    capture(f.clock.getTime());
    after.close();
    assertThat(tapped).hasSize(2);
    assertThat(closures).isEqualTo(1);
  }

  private TappedPin open() {
    TappedPin pin =
        (TappedPin) f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    return pin;
  }

  @Test
  void tapsHearWhenThePinStopsOrLosesItsStream() {
    TappedPin pin = open();
    pin.addTap(tap);
    pin.setState(KsState.PAUSE);
    assertThat(interruptions).isEqualTo(1);
    pin.setState(KsState.RUN);
    f.filter.detach();
    assertThat(interruptions).isEqualTo(2);
  }
}
