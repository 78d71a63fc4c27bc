package org.dmus.miniport.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of the thread of a line. */
@Timeout(60)
class DeviceThreadTest {

  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountDownLatch served = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch failed = new CountDownLatch(1);

  @Test
  void aDeviceThatDoesNotOpenIsBusyAndIsClosedWhenItOpensAtLast() throws Exception {
    DeviceThread<Closeable> thread =
        thread(
            () -> {
              await(gate);
              return closed::countDown;
            });
    assertThatThrownBy(thread::start)
        .isInstanceOf(NtStatusException.class)
        .hasMessageStartingWith("fake: does not open")
        .extracting("status")
        .isEqualTo(NtStatus.DEVICE_BUSY);
    gate.countDown();
    closed.await();
    assertThat(thread.isEnding()).isTrue();
  }

  @Test
  void whatTheOpenerMeansToSayIsThrownAsItIs() {
    NtStatusException refusal = DeviceFault.unusable("fake", DeviceAccess.READ);
    DeviceThread<Closeable> thread =
        thread(
            () -> {
              throw refusal;
            });
    assertThatThrownBy(thread::start).isSameAs(refusal);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void workThatWaitsIsEndedByTheCloseOfItsDevice() throws Exception {
    DeviceThread<Closeable> thread = thread(() -> gate::countDown);
    thread.start();
    served.await();
    assertThat(thread.isAlive()).isTrue();
    thread.end();
    assertThat(thread.isAlive()).isFalse();
    assertThat(thread.hasFailed()).isFalse();
  }

  @Test
  void aDeviceThatFailsIsClosedAndItsFailureTold() throws Exception {
    DeviceThread<Closeable> thread = thread(() -> closed::countDown);
    gate.countDown(); // the work goes on, and finds the device broken
    thread.start();
    failed.await();
    closed.await();
    assertThat(thread.failure()).hasValue("fake: Input/output error");
  }

  private DeviceThread<Closeable> thread(LinkOpener<Closeable> opener) {
    LineWork<Closeable> work =
        new LineWork<>() {
          @Override
          public void serve(Closeable link) throws IOException {
            served.countDown();
            await(gate);
            throw new IOException("Input/output error");
          }

          @Override
          public void failed() {
            failed.countDown();
          }
        };
    return new DeviceThread<>("test", "fake", DeviceAccess.READ, opener, work);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
