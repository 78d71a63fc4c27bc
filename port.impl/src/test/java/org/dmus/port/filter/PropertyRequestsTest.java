package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.KsState;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthProperties;
import org.dmus.port.property.HandlerLease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PropertyRequestsTest {
  /** A thread each: the common pool has one only where there are two cores. */
  private final Executor threads = task -> new Thread(task, "client").start();

  private static final UUID SET = UUID.randomUUID();
  private static final int ID = 7;

  private final FilterFixture f = new FilterFixture();
  private PropertyHandler handler = request -> request.reply(value(1));

  private IPin open(Set<PropertyVerb> verbs) {
    PropertyItem item = new PropertyItem(SET, ID, verbs, request -> handler.handle(request));
    PropertyItem latency =
        PropertyItem.get(
            KsGuids.PROPSETID_SYNTH, SynthProperties.LATENCYCLOCK, r -> handler.handle(r));
    PinDescriptor plain = FilterFixture.pin("in", KsDataFlow.IN);
    PinDescriptor pin =
        new PinDescriptor(
            "in",
            plain.dataFlow(),
            plain.communication(),
            plain.maxInstances(),
            plain.dataRanges(),
            plain.category(),
            List.of(item, latency));
    NodeDescriptor node =
        new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, "node", List.of(item, item));
    f.attach(new FilterDescriptor(List.of(pin), List.of(node), List.of(), List.of(), List.of()));
    return f.filter.openPin(0, KsDataFormat.DIRECTMUSIC);
  }

  private IPin open() {
    return open(Set.of(PropertyVerb.GET));
  }

  private static ByteBuffer value(int word) {
    return ByteBuffer.allocate(4).putInt(0, Integer.reverseBytes(word));
  }

  private static PropertyRequest request(int node, PropertyVerb verb, int bytes) {
    return new PropertyRequest(
        SET, ID, node, verb, ByteBuffer.allocate(0), ByteBuffer.allocate(bytes));
  }

  @Test
  void aRequestThatIsPendingAfterItsHandlerWasLeftBehindIsCancelled() {
    HandlerLease lease = new HandlerLease();
    lease.open();
    lease.drain();
    PropertyRequest late = get(4);
    late.begin();
    lease.await(late);
    assertThat(late.completion()).isCompletedWithValue(NtStatus.CANCELLED);
  }

  private static PropertyRequest get(int bytes) {
    return request(PropertyRequest.NO_NODE, PropertyVerb.GET, bytes);
  }

  @Test
  void aSizeQueryOverflowsWithTheSizeAndAShortBufferIsTooSmall() {
    IPin pin = open();
    PropertyRequest query = get(0);
    assertThat(pin.property(query)).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(query.valueSize()).isEqualTo(4);
    PropertyRequest tooShort = get(3);
    assertThat(pin.property(tooShort)).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
    assertThat(tooShort.valueSize()).isZero();
    assertThat(pin.property(get(4))).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void aVerbThatThePropertyDoesNotListIsAnInvalidRequest() {
    IPin pin = open();
    for (PropertyVerb verb : PropertyVerb.values()) {
      NtStatus expected =
          switch (verb) {
            case GET, BASIC_SUPPORT, SET_SUPPORT -> NtStatus.SUCCESS;
            default -> NtStatus.INVALID_DEVICE_REQUEST;
          };
      assertThat(pin.property(request(PropertyRequest.NO_NODE, verb, 4)))
          .as("%s", verb)
          .isEqualTo(expected);
    }
  }

  @Test
  void basicSupportTellsTheVerbsOfTheTable() {
    IPin pin = open(Set.of(PropertyVerb.GET, PropertyVerb.SET));
    PropertyRequest request = request(PropertyRequest.NO_NODE, PropertyVerb.BASIC_SUPPORT, 4);
    pin.property(request);
    assertThat(request.value().getInt()).isEqualTo(0x203);
  }

  @Test
  void anUnknownPropertyIsNotFoundAndANodeOutOfRangeIsAnInvalidParameter() {
    IPin pin = open();
    PropertyRequest unknown =
        new PropertyRequest(
            SET, 8, -1, PropertyVerb.GET, ByteBuffer.allocate(0), ByteBuffer.allocate(4));
    assertThat(pin.property(unknown)).isEqualTo(NtStatus.NOT_FOUND);
    assertThat(f.filter.property(get(4))).isEqualTo(NtStatus.NOT_FOUND);
    assertThat(pin.property(request(0, PropertyVerb.GET, 4))).isEqualTo(NtStatus.SUCCESS);
    assertThat(pin.property(request(1, PropertyVerb.GET, 4))).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pin.property(request(-2, PropertyVerb.GET, 4)))
        .isEqualTo(NtStatus.INVALID_PARAMETER);
  }

  @Test
  void theLatencyClockIsNeverBehindTheMasterClock() {
    IPin pin = open();
    for (long offset : new long[] {-25, 0, 25}) {
      handler =
          r ->
              r.reply(
                  ByteBuffer.allocate(8).putLong(0, Long.reverseBytes(f.clock.getTime() + offset)));
      PropertyRequest request =
          new PropertyRequest(
              KsGuids.PROPSETID_SYNTH,
              SynthProperties.LATENCYCLOCK,
              -1,
              PropertyVerb.GET,
              ByteBuffer.allocate(0),
              ByteBuffer.allocate(8));
      assertThat(pin.property(request)).isEqualTo(NtStatus.SUCCESS);
      assertThat(request.value().getLong() - f.clock.getTime()).isEqualTo(Math.max(0, offset));
    }
  }

  @Test
  void aPendingRequestIsCompletedExactlyOnce() {
    IPin pin = open();
    PropertyRequest[] kept = new PropertyRequest[1];
    handler =
        r -> {
          kept[0] = r;
          return NtStatus.PENDING;
        };
    PropertyRequest request = get(4);
    assertThat(pin.property(request)).isEqualTo(NtStatus.PENDING);
    assertThat(request.minorTarget()).isPresent();
    assertThat(kept[0].complete(NtStatus.PENDING)).isFalse();
    assertThat(kept[0].complete(NtStatus.SUCCESS)).isTrue();
    assertThat(kept[0].complete(NtStatus.UNSUCCESSFUL)).isFalse();
    assertThat(finalStatus(request)).isEqualTo(NtStatus.SUCCESS);
    assertThat(request.minorTarget()).isEmpty();
  }

  private static NtStatus finalStatus(PropertyRequest request) {
    return request.completion().toCompletableFuture().getNow(NtStatus.PENDING);
  }

  @Test
  void aRequestThatWasAnsweredAtOnceCannotBeCompletedLater() {
    IPin pin = open();
    PropertyRequest request = get(4);
    pin.property(request);
    assertThat(request.complete(NtStatus.UNSUCCESSFUL)).isFalse();
    assertThat(finalStatus(request)).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void aPendingRequestIsCancelledWhenItsPinClosesAndWhenItsMiniportGoes() {
    handler = r -> NtStatus.PENDING;
    IPin first = open();
    IPin second = f.filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    PropertyRequest ofFirst = get(4);
    PropertyRequest ofSecond = get(4);
    first.property(ofFirst);
    second.property(ofSecond);
    first.close();
    assertThat(finalStatus(ofFirst)).isEqualTo(NtStatus.CANCELLED);
    assertThat(finalStatus(ofSecond)).isEqualTo(NtStatus.PENDING);
    f.filter.detach();
    assertThat(finalStatus(ofSecond)).isEqualTo(NtStatus.CANCELLED);
    assertThat(ofSecond.complete(NtStatus.SUCCESS)).isFalse();
    assertThat(second.property(get(4))).isEqualTo(NtStatus.DEVICE_REMOVED);
  }

  @Test
  void aHandlerThatBlocksDelaysNoEvent() throws Exception {
    IPin pin = open();
    pin.setState(KsState.RUN);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    handler = r -> await(inside, release);
    CompletableFuture<NtStatus> answer =
        CompletableFuture.supplyAsync(() -> pin.property(get(4)), threads);
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    ByteBuffer buffer = DMusBuffer.allocate(64);
    byte[] note = {(byte) 0x90, 60, 64};
    DMusBuffer.put(buffer, 1, 0, note, 0, note.length);
    pin.write(buffer.flip(), 0);
    f.runUntil(f.clock.getTime() + 10_000);
    assertThat(f.stream().log).singleElement().asString().startsWith("903C40@");
    assertThat(answer).isNotDone();
    release.countDown();
    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(NtStatus.SUCCESS);
  }

  private static NtStatus await(CountDownLatch inside, CountDownLatch release) {
    inside.countDown();
    try {
      return release.await(10, TimeUnit.SECONDS) ? NtStatus.SUCCESS : NtStatus.UNSUCCESSFUL;
    } catch (InterruptedException e) {
      return NtStatus.CANCELLED;
    }
  }

  @Test
  void theMiniportGoesOnlyWhenItsHandlerIsThrough() throws Exception {
    IPin pin = open();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    boolean[] openAtTheEnd = {false};
    handler =
        r -> {
          NtStatus status = await(inside, release);
          openAtTheEnd[0] = pin.isAttached();
          return status;
        };
    CompletableFuture<NtStatus> answer =
        CompletableFuture.supplyAsync(() -> pin.property(get(4)), threads);
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> gone = CompletableFuture.runAsync(f.filter::detach, threads);
    while (f.filter.isLive()) {
      Thread.onSpinWait();
    }
    assertThat(gone).isNotDone();
    release.countDown();
    gone.get(10, TimeUnit.SECONDS);
    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(NtStatus.SUCCESS);
    assertThat(openAtTheEnd[0]).isTrue();
    assertThat(pin.isAttached()).isFalse();
  }

  @Test
  void aHandlerThatNeverEndsIsInterrupted() throws Exception {
    IPin pin = open();
    CountDownLatch inside = new CountDownLatch(1);
    handler = r -> await(inside, new CountDownLatch(1));
    CompletableFuture<NtStatus> answer =
        CompletableFuture.supplyAsync(() -> pin.property(get(4)), threads);
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    pin.close();
    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(NtStatus.CANCELLED);
  }

  @Test
  void aHandlerMayCloseItsOwnPin() {
    IPin pin = open();
    handler =
        r -> {
          pin.close();
          return NtStatus.SUCCESS;
        };
    assertThat(pin.property(get(4))).isEqualTo(NtStatus.SUCCESS);
    assertThat(pin.isAttached()).isFalse();
  }
}
