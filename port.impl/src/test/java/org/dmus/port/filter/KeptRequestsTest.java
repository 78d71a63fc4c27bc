package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dmus.port.filter.DownloadingDevice.download;
import static org.dmus.port.filter.DownloadingDevice.downloadRequest;
import static org.dmus.port.filter.DownloadingDevice.priority;
import static org.dmus.port.filter.DownloadingDevice.unloadRequest;
import static org.dmus.port.filter.DownloadingDevice.volume;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.PinMemory;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.port.engine.PoolSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Downloads and settings are told again to the stream that comes after a swap. */
@Timeout(30)
class KeptRequestsTest {
  private final DownloadingDevice device = new DownloadingDevice();
  private final FilterFixture f = new FilterFixture().attach(device.description());
  private final IPin pin = f.filter.openPin(0, KsDataFormat.DIRECTMUSIC);

  private void swap(long firstHandle) {
    f.filter.detach();
    device.replacedBy(firstHandle);
    f.attach(device.description());
  }

  private static NtStatus finalStatus(PropertyRequest request) {
    return request.completion().toCompletableFuture().getNow(NtStatus.PENDING);
  }

  @Test
  void whatWasToldIsToldAgainInItsOrder() {
    download(pin, "wave");
    volume(pin, -600);
    download(pin, "piano");
    swap(100);
    assertThat(device.told).containsExactly("download wave", "volume -600", "download piano");
  }

  @Test
  void theOrderHoldsAcrossPins() {
    IPin other = f.filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    volume(other, -1200);
    volume(pin, -600);
    swap(1);
    assertThat(device.told).containsExactly("volume -1200", "volume -600");
  }

  @Test
  void itIsToldBeforeTheStreamRuns() {
    pin.setState(KsState.RUN);
    volume(pin, -600);
    device.inHandler = () -> assertThat(f.stream().states).isEmpty();
    swap(1);
    assertThat(device.told).containsExactly("volume -600");
    assertThat(f.stream().states).endsWith(KsState.RUN);
    assertThat(pin.memory().refused()).isZero();
  }

  @Test
  void itIsToldWithNoLockHeld() throws Exception {
    volume(pin, -600);
    device.inHandler =
        () -> {
          CompletableFuture<Void> other = new CompletableFuture<>();
          new Thread(() -> f.engine.exclusively(() -> other.complete(null))).start();
          other.orTimeout(5, TimeUnit.SECONDS).join();
        };
    swap(1);
    assertThat(pin.memory().refused()).isZero();
  }

  @Test
  void aHandleOutlivesTheVersionThatGaveIt() {
    download(pin, "wave");
    long piano = download(pin, "piano");
    swap(100);
    PropertyRequest unload = unloadRequest(piano);
    assertThat(pin.property(unload)).isEqualTo(NtStatus.SUCCESS);
    assertThat(unload.value().getLong()).isEqualTo(piano);
    assertThat(device.loaded).containsOnlyKeys(100L).containsValue("wave");
  }

  @Test
  void noHandleIsGivenTwice() {
    long wave = download(pin, "wave");
    swap(50);
    device.nextHandle = wave;
    long piano = download(pin, "piano");
    assertThat(piano).isNotEqualTo(wave);
    assertThat(pin.property(unloadRequest(piano))).isEqualTo(NtStatus.SUCCESS);
    assertThat(device.loaded.values()).containsExactly("wave");
    assertThat(pin.property(unloadRequest(wave))).isEqualTo(NtStatus.SUCCESS);
    assertThat(device.loaded).isEmpty();
  }

  @Test
  void aHandleOfTheNewVersionUnloadsNothingOfAClientThatHasAnother() {
    download(pin, "wave");
    swap(50);
    PropertyRequest guess = unloadRequest(50);
    assertThat(pin.property(guess)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(guess.explanation()).contains("no download has handle 50");
    assertThat(device.loaded.values()).containsExactly("wave");
  }

  @Test
  void whatIsUnloadedIsNotToldAgain() {
    long wave = download(pin, "wave");
    download(pin, "piano");
    assertThat(pin.property(unloadRequest(wave))).isEqualTo(NtStatus.SUCCESS);
    swap(1);
    assertThat(device.told).containsExactly("download piano");
  }

  @Test
  void anUnloadThatWaitsEndsWithTheStreamAndIsNotToldAgain() {
    PropertyRequest unload = pendingUnload();
    swap(1);
    assertThat(finalStatus(unload)).isEqualTo(NtStatus.SUCCESS);
    assertThat(device.told).isEmpty();
    assertThat(pin.memory().bytes()).isZero();
  }

  private PropertyRequest pendingUnload() {
    PropertyRequest unload = unloadRequest(download(pin, "wave"));
    device.unloadsLater = true;
    assertThat(pin.property(unload)).isEqualTo(NtStatus.PENDING);
    assertThat(finalStatus(unload)).isEqualTo(NtStatus.PENDING);
    return unload;
  }

  @Test
  void anUnloadThatWaitsIsCompletedOnceByTheMiniport() {
    PropertyRequest unload = pendingUnload();
    assertThat(device.waiting.get(0).complete(NtStatus.SUCCESS)).isTrue();
    assertThat(finalStatus(unload)).isEqualTo(NtStatus.SUCCESS);
    assertThat(device.waiting.get(0).complete(NtStatus.SUCCESS)).isFalse();
  }

  @Test
  void anUnloadThatWaitsIsCancelledWhenThePinIsClosed() {
    PropertyRequest unload = pendingUnload();
    pin.close();
    assertThat(finalStatus(unload)).isEqualTo(NtStatus.CANCELLED);
  }

  @Test
  void anUnloadThatFailsInTheEndLeavesTheDownloadWhereItIs() {
    pendingUnload();
    device.waiting.get(0).complete(NtStatus.UNSUCCESSFUL);
    swap(1);
    assertThat(device.told).containsExactly("download wave");
  }

  @Test
  void whatIsUnloadedWhileThereIsNoStreamIsNotToldAgain() {
    long wave = download(pin, "wave");
    f.filter.detach();
    assertThat(pin.property(unloadRequest(wave))).isEqualTo(NtStatus.SUCCESS);
    assertThat(pin.property(unloadRequest(wave))).isEqualTo(NtStatus.DEVICE_REMOVED);
    device.replacedBy(1);
    f.attach(device.description());
    assertThat(device.told).isEmpty();
  }

  @Test
  void whatIsUnloadedWhileItIsToldAgainIsUnloadedAfterwards() {
    long wave = download(pin, "wave");
    download(pin, "piano");
    NtStatus[] answer = new NtStatus[1];
    device.inHandler =
        () -> answer[0] = device.told.isEmpty() ? null : pin.property(unloadRequest(wave));
    f.filter.detach();
    device.replacedBy(7);
    f.attach(device.description());
    assertThat(answer[0]).isEqualTo(NtStatus.SUCCESS);
    assertThat(device.told).containsExactly("download wave", "download piano", "unload wave");
    assertThat(pin.memory().downloads()).isEqualTo(1);
  }

  @Test
  void onlyTheLatestOfAPropertyIsToldAgainForEachInstance() {
    volume(pin, -600);
    priority(pin, 3, 7);
    priority(pin, 4, 8);
    priority(pin, 3, 9);
    volume(pin, -300);
    swap(1);
    assertThat(device.told).containsExactly("priority 4 8", "priority 3 9", "volume -300");
  }

  @Test
  void whatWasRefusedIsNotToldAgain() {
    device.refusedVolume = 0;
    assertThat(volume(pin, 100)).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pin.property(downloadRequest(""))).isEqualTo(NtStatus.UNSUCCESSFUL);
    swap(1);
    assertThat(device.told).isEmpty();
  }

  @Test
  void theRefusalOfADownloadIsExplained() {
    PropertyRequest empty = downloadRequest("");
    pin.property(empty);
    assertThat(empty.explanation()).isEqualTo("an empty blob");
    assertThat(empty.valueSize()).isZero();
  }

  @Test
  void aNewVersionThatRefusesIsCountedAndSaidOnceAndPlayGoesOn() {
    volume(pin, 300);
    download(pin, "wave");
    pin.setState(KsState.RUN);
    device.refusedVolume = 0;
    swap(1);
    swap(1);
    assertThat(device.told).containsExactly("volume 300", "download wave", "volume 300");
    assertThat(f.reports).singleElement().asString().endsWith("volume: INVALID_PARAMETER");
    PinMemory memory = pin.memory();
    assertThat(memory.refused()).isEqualTo(2);
    assertThat(memory.refusal()).isEqualTo("volume: INVALID_PARAMETER");
    assertThat(pin.failure()).isEmpty();
    assertThat(pin.isAttached()).isTrue();
  }

  @Test
  void whatAClientWritesIntoItsBlobLaterChangesNothing() {
    PropertyRequest request = downloadRequest("wave");
    pin.property(request);
    request.instance().put(0, (byte) 'X');
    swap(1);
    assertThat(device.told).containsExactly("download wave");
  }

  @Test
  void aClosedPinIsForgotten() {
    download(pin, "wave");
    volume(pin, 1);
    pin.close();
    swap(1);
    assertThat(device.told).isEmpty();
  }

  @Test
  void stopForgetsNothing() {
    download(pin, "wave");
    pin.setState(KsState.RUN);
    pin.setState(KsState.STOP);
    swap(1);
    assertThat(device.told).containsExactly("download wave");
  }

  @Test
  void whatFindsNoRoomIsCountedAndItsHandleGoesWithTheStream() {
    FilterFixture small =
        new FilterFixture(new PinSettings(PoolSettings.DEFAULT, 0, true, 9))
            .attach(device.description());
    IPin tight = small.filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    long wave = download(tight, "wave");
    long piano = download(tight, "too long");
    download(tight, "drum");
    PinMemory memory = tight.memory();
    assertThat(memory.downloads()).isEqualTo(2);
    assertThat(memory.bytes()).isEqualTo(8).isLessThanOrEqualTo(memory.limitBytes());
    assertThat(memory.forgotten()).isEqualTo(1);
    small.filter.detach();
    device.replacedBy(1);
    small.attach(device.description());
    assertThat(device.told).containsExactly("download wave", "download drum");
    assertThat(tight.property(unloadRequest(piano))).isEqualTo(NtStatus.SUCCESS);
    assertThat(tight.property(unloadRequest(wave))).isEqualTo(NtStatus.SUCCESS);
    assertThat(device.loaded.values()).containsExactly("drum");
    assertThat(tight.memory().bytes()).isEqualTo(4);
  }

  @Test
  void anotherPinIsToldWhatThisOneWas() {
    long wave = download(pin, "wave");
    volume(pin, -600);
    PinMemory memory = pin.memory();
    pin.close();
    device.replacedBy(30);
    IPin next = f.filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    next.restore(memory);
    assertThat(device.told).containsExactly("download wave", "volume -600");
    assertThat(next.property(unloadRequest(wave))).isEqualTo(NtStatus.SUCCESS);
    assertThat(device.loaded).isEmpty();
    next.setState(KsState.RUN);
    assertThatThrownBy(() -> next.restore(memory))
        .isInstanceOf(NtStatusException.class)
        .hasMessageContaining("not STOP");
  }

  @Test
  void anUnloadThatWaitsForAStreamThatThrowsDoesNotWaitForThePinToBeClosed() {
    PropertyRequest unload = pendingUnload();
    pin.setState(KsState.RUN);
    f.stream().breaksWith = "broken";
    ByteBuffer note = DMusBuffer.allocate(64);
    DMusBuffer.put(note, 1, 0, new byte[] {(byte) 0x90, 60, 64}, 0, 3);
    pin.write(note.flip(), 0);
    f.runUntil(f.clock.getTime() + 10_000);
    assertThat(pin.isAttached()).isFalse();
    assertThat(finalStatus(unload)).isEqualTo(NtStatus.SUCCESS);
  }
}
