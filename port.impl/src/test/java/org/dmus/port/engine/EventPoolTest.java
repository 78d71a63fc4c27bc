package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

class EventPoolTest {
  private final EventPool pool = new EventPool(16, 4);

  @Test
  void anEventComesBackZeroed() {
    DMusKernelEvent event = pool.getMessage();
    event.eventBytes(20);
    event.buffer(pool.getBuffer());
    event.channelGroup(3);
    event.presTime100ns(99);
    event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    pool.putMessage(event);
    for (int i = 0; i < 16; i++) {
      DMusKernelEvent again = pool.getMessage();
      assertThat(again.eventBytes()).isZero();
      assertThat(again.buffer()).isNull();
      assertThat(again.next()).isNull();
      assertThat(again.packageHead()).isNull();
      assertThat(again.flags()).isZero();
      assertThat(again.channelGroup()).isZero();
      assertThat(again.presTime100ns()).isZero();
    }
  }

  @Test
  void aLongBufferReturnsWithItsEvent() {
    DMusKernelEvent event = pool.getMessage();
    event.buffer(pool.getBuffer());
    event.eventBytes(20);
    assertThat(pool.statistics().freeBuffers()).isEqualTo(3);
    pool.putMessage(event);
    assertThat(pool.statistics().freeBuffers()).isEqualTo(4);
  }

  @Test
  void aChainAndAPackageReturnInOneCall() {
    DMusKernelEvent head = pool.getMessage();
    DMusKernelEvent packaged = pool.getMessage();
    packaged.next(pool.getMessage());
    packaged.next().next(pool.getMessage());
    head.packageHead(packaged);
    head.next(pool.getMessage());
    assertThat(pool.statistics().used()).isEqualTo(5);
    assertThat(pool.putMessage(head)).isEqualTo(NtStatus.SUCCESS);
    assertThat(pool.statistics().used()).isZero();
    assertThat(pool.statistics().highWater()).isEqualTo(5);
  }

  @Test
  void anEventPutTwiceIsRefusedAndCounted() {
    DMusKernelEvent event = pool.getMessage();
    pool.putMessage(event);
    assertThat(pool.putMessage(event)).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pool.statistics().refused()).isEqualTo(1);
    assertThat(pool.statistics().free()).isEqualTo(16);
  }

  @Test
  void anEventOfAnotherPoolIsRefused() {
    DMusKernelEvent foreign = new EventPool(16, 4).getMessage();
    assertThat(pool.putMessage(foreign)).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pool.putMessage(new DMusKernelEvent())).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pool.statistics().refused()).isEqualTo(2);
  }

  @Test
  void anExhaustedPoolGivesNullAndCounts() {
    for (int i = 0; i < 16; i++) {
      assertThat(pool.getMessage()).isNotNull();
    }
    assertThat(pool.getMessage()).isNull();
    assertThat(pool.statistics().exhausted()).isEqualTo(1);
  }

  @Test
  void nullIsNoChain() {
    assertThat(pool.putMessage(null)).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void aFreshEventIsBlank() {
    DMusKernelEvent event = pool.getMessage();
    assertThat(event.bytes()).hasSize(DMusKernelEvent.INLINE_BYTES).containsOnly(0);
    assertThat(event.bytePosition()).isZero();
    assertThat(event.eventBytes()).isZero();
  }

  @Test
  void theBytesOfAShortMessageAreNotSeenByTheNextOwner() {
    for (int i = 0; i < 16; i++) {
      DMusKernelEvent event = pool.getMessage();
      assertThat(event.bytes()).containsOnly(0);
      event.shortMessage(0x90, 60, 64, 3);
      pool.putMessage(event);
    }
  }

  @Test
  void anEventOfUpToEightBytesIsShortALongerOneIsNot() {
    DMusKernelEvent event = pool.getMessage();
    event.eventBytes(8);
    assertThat(event.isShort()).isTrue();
    event.eventBytes(9);
    assertThat(event.isShort()).isFalse();
  }

  @Test
  void theFlagsSayCompleteIncompleteAndPackage() {
    DMusKernelEvent event = pool.getMessage();
    assertThat(event.isComplete()).isTrue();
    event.flags(1);
    assertThat(event.isComplete()).isFalse();
    assertThat(event.isPackage()).isFalse();
    event.flags(2);
    assertThat(event.isComplete()).isTrue();
    assertThat(event.isPackage()).isTrue();
  }

  @Test
  void packagesInPackagesReturnHoweverDeepTheyAre() {
    EventPool large = new EventPool(100_000, 2);
    DMusKernelEvent head = null;
    for (int i = 0; i < 50_000; i++) {
      DMusKernelEvent around = large.getMessage();
      around.packageHead(head);
      around.next(large.getMessage());
      head = around;
    }
    assertThat(large.statistics().free()).isZero();
    assertThat(large.putMessage(head)).isEqualTo(NtStatus.SUCCESS);
    assertThat(large.statistics().free()).isEqualTo(100_000);
  }

  @Test
  void aChainThatBitesItsTailReturnsOnce() {
    DMusKernelEvent head = pool.getMessage();
    head.next(pool.getMessage());
    head.next().next(head);
    assertThat(pool.putMessage(head)).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pool.statistics().free()).isEqualTo(16);
    assertThat(pool.statistics().refused()).isEqualTo(1);
  }

  @Test
  void whatFollowsAPackageReturnsEvenWhenAMemberIsRefused() {
    DMusKernelEvent head = pool.getMessage();
    DMusKernelEvent member = pool.getMessage();
    head.packageHead(member);
    head.next(pool.getMessage());
    pool.putMessage(member);
    assertThat(pool.putMessage(head)).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pool.statistics().free()).isEqualTo(16);
  }

  @Test
  void aBufferPutTwiceOrForeignOrNullIsRefused() {
    byte[] buffer = pool.getBuffer();
    assertThat(buffer).hasSize(pool.getBufferSize());
    pool.putBuffer(buffer);
    pool.putBuffer(buffer);
    pool.putBuffer(new byte[pool.getBufferSize()]);
    pool.putBuffer(null);
    assertThat(pool.statistics().freeBuffers()).isEqualTo(4);
    assertThat(pool.statistics().refused()).isEqualTo(3);
    Set<byte[]> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 4; i++) {
      distinct.add(pool.getBuffer());
    }
    assertThat(distinct).hasSize(4).doesNotContainNull();
    assertThat(pool.getBuffer()).isNull();
  }

  @Test
  void theReserveIsForThePortAndIsFilledFirst() {
    EventPool music = EventPool.ofMusicPin(new PoolSettings(16, 2, false));
    List<DMusKernelEvent> all = new ArrayList<>();
    for (DMusKernelEvent e = music.getMessage(); e != null; e = music.getMessage()) {
      all.add(e);
    }
    assertThat(all).hasSize(16);
    DMusKernelEvent owed = music.getReserved();
    assertThat(owed).isNotNull();
    music.putMessage(all.get(0));
    assertThat(music.statistics().free()).as("free while the reserve is short").isZero();
    music.putMessage(owed);
    assertThat(music.statistics().free()).isEqualTo(1);
  }

  @Test
  void aClosedPoolGivesNothingAndTakesWhatIsOut() {
    DMusKernelEvent event = pool.getMessage();
    pool.close();
    assertThat(pool.getMessage()).isNull();
    assertThat(pool.getBuffer()).isNull();
    assertThat(pool.putMessage(event)).isEqualTo(NtStatus.SUCCESS);
    assertThat(pool.statistics().used()).isZero();
  }

  @Test
  void statesAndConnectionsMeanNothing() {
    assertThatThrownBy(() -> pool.setState(KsState.RUN))
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.NOT_IMPLEMENTED));
  }
}
