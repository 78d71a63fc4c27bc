package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.client.PinStatistics;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ServiceGroup;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.junit.jupiter.api.Test;

/**
 * What a miniport that throws at one call or another may not do: leak, stall or take others down.
 */
class MiniportFaultTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;
  private static final long T0 = 1_000_000;

  private final FilterFixture f = new FilterFixture();
  private final FilterDescriptor description = new FilterFixture().attach().filter.description();
  private final ByteBuffer buffer = DMusBuffer.allocate(1 << 16);
  private FaultyStream stream;
  private String throwsAt = "nothing";

  private final class FaultyStream extends RecordingStream {
    FaultyStream(IAllocatorMXF allocator) {
      super(allocator, f.clock);
    }

    private void at(String call) {
      if (throwsAt.equals(call)) {
        throw new AssertionError("broken at " + call);
      }
    }

    @Override
    public void setState(KsState state) {
      super.setState(state);
      at("setState " + state);
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent chain) {
      at("putMessage");
      NtStatus status = super.putMessage(chain);
      at("putMessage after taking");
      return status;
    }

    @Override
    public void disconnectOutput(IMXF sink) {
      at("disconnectOutput");
    }

    @Override
    public void close() {
      super.close();
      at("close");
    }
  }

  private IPin open(int pinId) {
    f.filter.attach(
        description,
        (id, type, format, allocator) -> {
          stream = new FaultyStream(allocator);
          return new DMusStream(stream, Optional.ofNullable(f.group), 0);
        });
    return f.filter.openPin(pinId, KsDataFormat.DIRECTMUSIC);
  }

  private void write(IPin pin, long delta, int key) {
    buffer.clear();
    DMusBuffer.put(buffer, 1, delta, new byte[] {(byte) 0x90, (byte) key, 64}, 0, 3);
    assertThat(pin.write(buffer.flip(), 0)).isEqualTo(1);
  }

  @Test
  void anErrorInPutMessageCostsTheStreamItsPlaceAndEveryEventIsCountedAndBackInThePool() {
    for (String call : new String[] {"putMessage", "putMessage after taking"}) {
      throwsAt = "nothing";
      IPin pin = open(FilterFixture.RENDER_PIN);
      pin.setState(KsState.RUN);
      write(pin, 0, 60);
      write(pin, 5 * MS, 61);
      throwsAt = call;
      long start = f.clock.getTime();
      f.runUntil(start + 10 * MS);
      assertThat(pin.isAttached()).isFalse();
      assertThat(stream.closed).isTrue();
      assertThat(pin.failure()).get().isInstanceOf(NtStatusException.class);
      PinStatistics s = pin.statistics();
      assertThat(s.undeliverable()).isEqualTo(1);
      assertThat(s.queued()).isEqualTo(1);
      assertThat(s.pool().used()).isEqualTo(1);
      pin.close();
      assertThat(pin.statistics().pool().used()).isZero();
    }
  }

  @Test
  void aStreamThatThrowsWhenItIsStoppedIsClosedAllTheSame() {
    for (String call :
        new String[] {"setState PAUSE", "setState STOP", "disconnectOutput", "close"}) {
      throwsAt = "nothing";
      ServiceGroup group = new ServiceGroup(f.engine);
      f.group = group;
      IPin pin = open(FilterFixture.CAPTURE_PIN);
      pin.setState(KsState.RUN);
      throwsAt = call;
      f.filter.detach();
      assertThat(stream.closed).as(call).isTrue();
      group.requestService();
      f.engine.step();
      assertThat(stream.serviced).as(call).isZero();
      pin.close();
      assertThat(f.filter.openPins()).isEmpty();
    }
    assertThat(f.reports).hasSize(4);
  }

  @Test
  void aStreamThatCannotReachTheStateOfItsPinIsStoppedAndClosed() {
    IPin pin = open(FilterFixture.RENDER_PIN);
    pin.setState(KsState.RUN);
    f.filter.detach();
    throwsAt = "setState RUN";
    f.filter.attach(
        description,
        (id, type, format, allocator) -> {
          stream = new FaultyStream(allocator);
          return DMusStream.whenDue(stream);
        });
    assertThat(pin.isAttached()).isFalse();
    assertThat(pin.failure()).isPresent();
    assertThat(stream.states)
        .containsExactly(
            KsState.ACQUIRE, KsState.PAUSE, KsState.RUN, KsState.ACQUIRE, KsState.STOP);
    assertThat(stream.closed).isTrue();
  }

  @Test
  void aRefusedStateReachesTheClientAndLeavesThePinWhereItWas() {
    IPin pin = open(FilterFixture.RENDER_PIN);
    throwsAt = "setState PAUSE";
    assertThatThrownBy(() -> pin.setState(KsState.RUN)).isInstanceOf(AssertionError.class);
    assertThat(pin.state()).isEqualTo(KsState.ACQUIRE);
  }

  @Test
  void anErrorWhileServingFailsThePinAndOtherMembersOfTheGroupAreServed() {
    ServiceGroup group = new ServiceGroup(f.engine);
    f.group = group;
    IPin pin = open(FilterFixture.CAPTURE_PIN);
    pin.setState(KsState.RUN);
    int[] served = {0};
    group.addMember(() -> served[0]++);
    throwsAt = "putMessage";
    group.requestService();
    f.engine.step();
    group.requestService();
    f.engine.step();
    assertThat(served[0]).isEqualTo(2);
    assertThat(pin.failure()).isPresent();
    assertThat(pin.isAttached()).isFalse();
  }

  @Test
  void aGroupOfAnotherEngineHasThePinServedByItsOwn() {
    Engine shared = new Engine(f.clock);
    ServiceGroup foreign = new ServiceGroup(shared);
    f.group = foreign;
    IPin pin = open(FilterFixture.CAPTURE_PIN);
    pin.setState(KsState.RUN);
    foreign.requestService();
    shared.step();
    assertThat(stream.serviced).isZero();
    f.engine.step();
    assertThat(stream.serviced).isEqualTo(1);
  }

  @Test
  void aRenderStreamIsAskedToGoOnWhenItsGroupIsNotified() {
    ServiceGroup group = new ServiceGroup(f.engine);
    f.group = group;
    open(FilterFixture.RENDER_PIN);
    group.requestService();
    f.engine.step();
    assertThat(stream.serviced).isEqualTo(1);
  }

  @Test
  void aListenerIsToldWithoutTheLockOfTheEngine() throws InterruptedException {
    IPin pin = open(FilterFixture.RENDER_PIN);
    ReentrantLock clients = new ReentrantLock();
    boolean[] tookIt = {false};
    pin.listener(
        (p, event) -> tookIt[0] |= event == PinListener.Event.DETACHED && canTake(clients));
    Thread client = new Thread(() -> useThePinUnder(clients, pin), "client");
    clients.lock();
    client.start();
    while (!clients.hasQueuedThread(client)) {
      Thread.onSpinWait();
    }
    f.engine.exclusively(
        () -> {
          f.filter.detach();
          clients.unlock();
          while (!clients.isLocked()) {
            Thread.onSpinWait(); // now the client holds its lock and wants the engine's
          }
        });
    client.join();
    assertThat(tookIt[0]).isTrue();
  }

  private static boolean canTake(ReentrantLock lock) {
    try {
      return lock.tryLock(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void useThePinUnder(ReentrantLock lock, IPin pin) {
    lock.lock();
    try {
      pin.statistics();
    } finally {
      lock.unlock();
    }
  }

  @Test
  void whatANewStreamTookBeforeItThrewIsBackInThePool() {
    IPin pin = open(FilterFixture.RENDER_PIN);
    for (int i = 0; i < 3; i++) {
      f.filter.detach();
      f.filter.attach(
          description,
          (id, type, format, allocator) -> {
            allocator.getMessage().buffer(allocator.getBuffer());
            throw new IllegalStateException("no stream today");
          });
    }
    assertThat(pin.isAttached()).isFalse();
    assertThat(pin.statistics().pool().used()).isZero();
    assertThat(pin.statistics().pool().leaked()).isEqualTo(3);
  }

  @Test
  void aMiniportThatComesWhileAPinIsBeingClosedOpensNoStreamForIt() {
    Runnable comesAgain = () -> f.filter.attach(description, MiniportFaultTest::mustNotOpen);
    f.filter.attach(
        description,
        (id, type, format, allocator) ->
            new DMusStream(
                new RecordingStream(allocator, f.clock) {
                  @Override
                  public void close() {
                    f.engine.afterwards(comesAgain);
                  }
                },
                Optional.empty(),
                0));
    IPin pin = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.close();
    assertThat(f.filter.isLive()).isTrue();
    assertThat(pin.isAttached()).isFalse();
    assertThat(f.reports).isEmpty();
  }

  private static DMusStream mustNotOpen(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator) {
    throw new AssertionError("a stream for a closed pin");
  }

  @Test
  void aListenerThatThrowsIsTheClientsProblem() {
    FilterFixture g = new FilterFixture().attach();
    IPin pin = g.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.listener(
        (p, event) -> {
          throw new IllegalStateException("client");
        });
    g.filter.detach();
    g.attach();
    assertThat(pin.isAttached()).isTrue();
    assertThat(pin.failure()).isEmpty();
  }
}
