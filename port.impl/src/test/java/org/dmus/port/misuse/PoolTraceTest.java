package org.dmus.port.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.mxf.AllocatorTrace;
import org.dmus.mxf.AllocatorTrace.Fault;
import org.dmus.mxf.AllocatorTrace.Misuse;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.PoolSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Outside the allocator's package, as those are whom a trace names. */
class PoolTraceTest {
  private static final PoolSettings TRACED = new PoolSettings(16, 2, true);

  private final EventPool pool = EventPool.ofMusicPin(TRACED);

  private Misuse onlyMisuse() {
    List<Misuse> all = pool.trace().misuses();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void whoHasWhatIsListedByClassMethodAndThreadLongestFirst() {
    DMusKernelEvent first = takenByTheForgetful();
    pool.getMessage();
    pool.putMessage(pool.getMessage());
    List<AllocatorTrace.Outstanding> out = pool.trace().outstanding();
    assertThat(out).extracting(AllocatorTrace.Outstanding::age).containsExactly(2L, 1L);
    assertThat(out.get(0).owner())
        .contains("misuse.PoolTraceTest.takenByTheForgetful(PoolTraceTest.java:")
        .contains(", thread " + Thread.currentThread().getName());
    pool.putMessage(first);
    assertThat(pool.trace().outstanding()).hasSize(1);
    assertThat(pool.trace().misuses()).isEmpty();
  }

  private DMusKernelEvent takenByTheForgetful() {
    return pool.getMessage();
  }

  @Test
  @Timeout(60)
  void whatReplacesALostEventIsWatchedBeforeAnybodyCanTakeIt() throws InterruptedException {
    EventPool one = EventPool.ofMusicPin(new PoolSettings(1, 2, true));
    AtomicBoolean playing = new AtomicBoolean(true);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread taker =
        new Thread(
            () -> {
              while (playing.get()) {
                one.putMessage(one.getMessage());
              }
            });
    taker.setUncaughtExceptionHandler((thread, e) -> failure.set(e));
    taker.start();
    for (int lost = 0; lost < 2_000; ) {
      DMusKernelEvent event = one.getMessage();
      if (event != null) {
        one.loans().lend(event, one);
        one.loans().writeOff();
        lost++;
      }
    }
    playing.set(false);
    taker.join();
    assertThat(failure.get()).isNull();
    assertThat(one.statistics().used()).isZero();
  }

  @Test
  void whatIsStillOutWhenThePoolIsClosedLeakedOnce() {
    takenByTheForgetful();
    pool.close();
    pool.trace();
    Misuse leak = onlyMisuse();
    assertThat(leak.fault()).isEqualTo(Fault.LEAKED);
    assertThat(leak.owner()).contains("takenByTheForgetful");
  }

  @Test
  void whoPutsTwiceIsNamedAndSoIsWhoPutBefore() {
    DMusKernelEvent event = pool.getMessage();
    putByTheFirst(event);
    putByTheSecond(event);
    Misuse misuse = onlyMisuse();
    assertThat(misuse.fault()).isEqualTo(Fault.PUT_TWICE);
    assertThat(misuse.owner()).contains("putByTheSecond");
    assertThat(misuse.detail()).contains("putByTheFirst");
  }

  private void putByTheFirst(DMusKernelEvent event) {
    pool.putMessage(event);
  }

  private void putByTheSecond(DMusKernelEvent event) {
    pool.putMessage(event);
  }

  @Test
  void whoPutsAnEventOfAnotherPoolIsNamed() {
    putByTheSecond(EventPool.ofMusicPin(PoolSettings.DEFAULT).getMessage());
    Misuse misuse = onlyMisuse();
    assertThat(misuse.fault()).isEqualTo(Fault.WRONG_POOL);
    assertThat(misuse.owner()).contains("putByTheSecond");
  }

  @Test
  void aChangeAfterPutIsFoundWhenTheEventIsTakenAgain() {
    DMusKernelEvent event = takenByTheForgetful();
    pool.putMessage(event);
    event.channelGroup(7);
    DMusKernelEvent again = pool.getMessage();
    assertThat(again).isSameAs(event);
    assertThat(again.channelGroup()).isZero();
    Misuse misuse = onlyMisuse();
    assertThat(misuse.fault()).isEqualTo(Fault.USED_AFTER_PUT);
    assertThat(misuse.owner()).contains("takenByTheForgetful");
    assertThat(misuse.detail()).contains("channelGroup was set to 7").contains("put by");
  }

  @Test
  void aChangeOfTheBytesAfterPutIsFoundByTheTraceItself() {
    DMusKernelEvent event = pool.getMessage();
    byte[] bytes = event.bytes();
    pool.putMessage(event);
    bytes[2] = 64;
    pool.trace();
    assertThat(onlyMisuse().detail()).contains("byte 2 of its data was set to 64");
  }

  @Test
  void anEventThatIsTakenIsBlankInDebugModeToo() {
    DMusKernelEvent event = pool.getMessage();
    assertThat(event.bytes()).containsOnly(0);
    assertThat(event.flags()).isZero();
    assertThat(event.presTime100ns()).isZero();
    assertThat(event.bytePosition()).isZero();
    assertThat(event.channelGroup()).isZero();
  }

  @Test
  void aHundredMisusesAreKept() {
    DMusKernelEvent event = pool.getMessage();
    for (int i = 0; i < 150; i++) {
      pool.putMessage(event);
    }
    assertThat(pool.trace().misuses()).hasSize(100);
    assertThat(pool.statistics().refused()).isEqualTo(149);
  }

  @Test
  void aPoolThatDoesNotTraceSaysSo() {
    assertThat(new EventPool(16, 2).trace()).isSameAs(AllocatorTrace.OFF);
  }
}
