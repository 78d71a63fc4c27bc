package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.port.property.HandlerLease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AttachmentTest {
  private final FilterFixture f = new FilterFixture();
  private final MiniportSlot slot = new MiniportSlot(f.filter);
  private final DescribedPins described = new DescribedPins(f.filter, slot);
  private final OpenPins pins = new OpenPins(f.filter, slot, described, new GlobalInstances());
  private final HandlerLease handlers = new HandlerLease(TimeUnit.MINUTES.toNanos(10));
  private final Attachment attachment =
      new Attachment(
          f.filter,
          slot,
          pins,
          new FilterTarget(handlers, f.filter.openMemory()),
          new Retelling(f.filter, new PropertyRequests(f.filter, slot, described)));

  private Pin playing() {
    Pin pin =
        new PinKinds(f.filter, described, true)
            .music(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pins.open(pin);
    pin.setState(KsState.RUN);
    return pin;
  }

  @Test
  void everyPinHasItsStreamBeforeAnyPlays() {
    attachment.begin(FilterFixture.DESCRIPTION, f::open);
    playing();
    playing();
    attachment.end();
    List<RecordingStream> fresh = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    attachment.begin(
        FilterFixture.DESCRIPTION,
        (pinId, type, format, allocator) -> {
          steps.add(fresh.stream().mapToInt(stream -> stream.states.size()).sum());
          var opened = f.open(pinId, type, format, allocator);
          fresh.add(f.stream());
          return opened;
        });
    assertThat(steps).containsExactly(0, 0);
    assertThat(fresh).allSatisfy(stream -> assertThat(stream.states).endsWith(KsState.RUN));
  }

  @Test
  void whatDescribesNothingIsNotBound() {
    assertThatThrownBy(() -> attachment.begin(null, f::open))
        .hasMessageContaining("getDescription returned null");
    assertThat(slot.isBound()).isFalse();
    assertThat(handlers.enterPrepared()).isFalse();
  }

  @Test
  void streamsAreClosedWhenTheHandlersOfTheFilterAreThrough() throws Exception {
    attachment.begin(FilterFixture.DESCRIPTION, f::open);
    playing();
    CompletableFuture<Boolean> inside = new CompletableFuture<>();
    CompletableFuture<Boolean> closedMeanwhile = new CompletableFuture<>();
    Thread client =
        new Thread(
            () -> {
              inside.complete(handlers.enter());
              while (slot.isBound()) {
                Thread.onSpinWait();
              }
              closedMeanwhile.complete(f.stream().closed);
              handlers.leave();
            },
            "client");
    client.start();
    assertThat(inside.join()).isTrue();
    attachment.end();
    assertThat(closedMeanwhile.join()).isFalse();
    assertThat(f.stream().closed).isTrue();
    assertThat(handlers.enter()).isFalse();
    client.join();
  }

  @Test
  void aMiniportThatIsGivenUpIsCalledByWhoClosesItLaterOnly() {
    attachment.begin(FilterFixture.DESCRIPTION, f::open);
    Pin pin = playing();
    f.stream().states.clear();
    NtStatusException why = new NtStatusException(NtStatus.IO_DEVICE_ERROR, "it blocks");
    List<Runnable> rest = new ArrayList<>();
    f.engine.exclusively(() -> attachment.abandon(why, rest::add));
    assertThat(slot.isBound()).isFalse();
    assertThat(pin.isAttached()).isFalse();
    assertThat(pin.state()).isEqualTo(KsState.RUN);
    assertThat(pin.failure()).contains(why);
    assertThat(f.stream().states).isEmpty();
    assertThat(f.stream().closed).isFalse();
    rest.forEach(Runnable::run);
    assertThat(f.stream().states).containsExactly(KsState.PAUSE, KsState.ACQUIRE, KsState.STOP);
    assertThat(f.stream().closed).isTrue();
  }

  @Test
  void whatAMiniportThatIsGivenUpLeftPendingIsCancelledWhenTheLockIsFree() {
    attachment.begin(FilterFixture.DESCRIPTION, f::open);
    PropertyRequest request = DownloadingDevice.unloadRequest(1);
    request.begin();
    handlers.await(request);
    NtStatusException why = new NtStatusException(NtStatus.IO_DEVICE_ERROR, "it blocks");
    f.engine.exclusively(
        () -> {
          attachment.abandon(why, late -> {});
          assertThat(request.completion()).isNotDone();
        });
    assertThat(request.completion()).isCompletedWithValue(NtStatus.CANCELLED);
  }
}
