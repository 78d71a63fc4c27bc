package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.IPin;
import org.dmus.client.PinTap;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

/** A tap of a whole port. */
class FilterTapTest {
  private final FilterFixture f = new FilterFixture().attach();
  private final List<Integer> heard = new ArrayList<>();
  private final PinTap tap = chain -> heard.add(chain.bytes()[1] & 0xFF);

  private void capture(int key) {
    DMusKernelEvent event = f.stream().allocator.getMessage();
    event.shortMessage(0x90, key, 64, 3);
    event.channelGroup(1);
    event.presTime100ns(f.clock.getTime());
    f.stream().output.putMessage(event);
  }

  private IPin open() {
    IPin pin = f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    return pin;
  }

  @Test
  void itHearsPinsThatAreOpenAndThoseThatComeLater() {
    IPin first = open();
    f.filter.addTap(tap);
    capture(1);
    first.close();
    open();
    capture(2);
    assertThat(heard).containsExactly(1, 2);
  }

  @Test
  void removedItHearsNothingNowAndLater() {
    IPin first = open();
    f.filter.addTap(tap);
    f.filter.removeTap(tap);
    capture(1);
    first.close();
    open();
    capture(2);
    assertThat(heard).isEmpty();
  }
}
