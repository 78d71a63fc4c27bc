package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.port.filter.ClientFixture.MS;

import java.nio.ByteBuffer;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.port.engine.EventPool;
import org.junit.jupiter.api.Test;

/** A client that floods takes no more of the pool than it leaves. */
class FairShareTest {
  private static final int POOL = EventPool.DEFAULT_EVENTS;

  private final ClientFixture f = new ClientFixture();

  private static int flood(IPinClient client, int events) {
    return client.write(notes(events), 0);
  }

  private static ByteBuffer notes(int events) {
    ByteBuffer many = DMusBuffer.allocate(events * 24);
    for (int i = 0; i < events; i++) {
      DMusBuffer.put(many, 1, 1_000 * MS + i, new byte[] {(byte) 0x90, 1, 1}, 0, 3);
    }
    return many.flip();
  }

  @Test
  void alonePinsOwnClientMayHaveTheWholePool() {
    assertThat(f.pin.write(notes(POOL + 1), 0)).isEqualTo(POOL);
  }

  @Test
  void ofTwoWhoFloodTheFirstLeavesTheOtherHalfOfTheRest() {
    IPinClient a = f.pin.openClient("a");
    IPinClient b = f.pin.openClient("b");
    assertThat(flood(a, POOL)).isEqualTo(POOL / 2 + 1);
    assertThat(flood(a, POOL)).isZero();
    assertThat(flood(b, POOL)).isEqualTo(POOL / 4);
    assertThat(f.pin.statistics().pool().free()).isGreaterThan(POOL / 5);
    assertThat(a.statistics().shortWrites()).isEqualTo(2);
  }

  @Test
  void thereIsRoomForEveryNewcomerHoweverManyFlood() {
    for (int i = 0; i < 10; i++) {
      flood(f.pin.openClient("flood " + i), POOL);
      assertThat(flood(f.pin.openClient("newcomer " + i), 1)).isEqualTo(1);
    }
  }

  @Test
  void whatIsPlayedMakesRoomAgainForWhoWroteIt() {
    IPinClient a = f.pin.openClient("a");
    int first = flood(a, POOL);
    f.runTo(2_000 * MS);
    assertThat(flood(a, POOL)).isEqualTo(first);
    f.assertConserved();
  }

  @Test
  void whatTheStreamHasNotPlayedYetIsHeldByWhoWroteIt() {
    FilterFixture g = new FilterFixture();
    g.hoards = true;
    IPin pin = g.attach().filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    IPinClient a = pin.openClient("a");
    assertThat(flood(a, POOL)).isEqualTo(POOL / 2 + 1);
    g.runUntil(ClientFixture.T0 + 2_000 * MS);
    assertThat(a.statistics().queued()).isZero();
    assertThat(flood(a, POOL)).isZero();
    ((HoardingStream) g.stream()).play(1);
    assertThat(flood(a, POOL)).isEqualTo(1);
  }

  @Test
  void longBuffersAreSharedToo() {
    IPinClient a = f.pin.openClient("a");
    IPinClient b = f.pin.openClient("b");
    assertThat(sysexes(a)).isEqualTo(EventPool.DEFAULT_BUFFERS / 2 + 1);
    assertThat(flood(a, 10)).as("short messages need no buffer").isEqualTo(10);
    assertThat(sysexes(b)).isEqualTo(EventPool.DEFAULT_BUFFERS / 4);
  }

  private static int sysexes(IPinClient client) {
    ByteBuffer many = DMusBuffer.allocate(100 * 40);
    byte[] sysex = new byte[12];
    sysex[0] = (byte) 0xF0;
    sysex[11] = (byte) 0xF7;
    while (DMusBuffer.put(many, 1, 1_000 * MS, sysex, 0, sysex.length)) {
      sysex[1]++;
    }
    return client.write(many.flip(), 0);
  }
}
