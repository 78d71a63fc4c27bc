package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.mxf.ReferenceTime.PER_MILLISECOND;

import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.CaptureProbe;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.junit.jupiter.api.Test;

/** Deferred service (A.2, rows 13-20). */
@Contract(Area.THREADING)
public class ServiceGroupContract {

  /** A member that counts. */
  private static final class Member implements IServiceSink {
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Runnable action = () -> {};

    @Override
    public void requestService() {
      calls.incrementAndGet();
      action.run();
    }
  }

  private final ProbeMiniport miniport = new ProbeMiniport();
  private ISubdevice subdevice;

  private IServiceGroup group(Workbench bench) {
    if (subdevice == null) {
      subdevice = bench.offline(miniport);
    }
    return bench.closing(miniport.port().portCls().pcNewServiceGroup());
  }

  private void serve() {
    subdevice.runUntil(0);
  }

  @Test
  @Behaviour(13)
  void oneRequestCallsEveryMemberOnceAndNotInsideTheRequest(Workbench bench) {
    IServiceGroup group = group(bench);
    Member a = new Member();
    Member b = new Member();
    group.addMember(a);
    group.addMember(b);

    group.requestService();
    assertThat(a.calls).hasValue(0);
    serve();
    serve();

    assertThat(a.calls).hasValue(1);
    assertThat(b.calls).hasValue(1);
  }

  @Test
  @Behaviour(13)
  void inRealTimeMembersAreCalledOnTheServiceThread(Workbench bench) throws Exception {
    IServiceGroup group = bench.closing(bench.host().portCls().pcNewServiceGroup());
    SynchronousQueue<Thread> served = new SynchronousQueue<>();
    group.addMember(() -> hand(served));

    group.requestService();

    assertThat(served.poll(5, TimeUnit.SECONDS)).isNotNull().isNotSameAs(Thread.currentThread());
  }

  private static void hand(SynchronousQueue<Thread> to) {
    try {
      to.offer(Thread.currentThread(), 5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Behaviour(14)
  void aGroupHoldsItsMembersUntilTheyAreRemoved(Workbench bench) {
    IServiceGroup group = group(bench);
    AtomicInteger calls = new AtomicInteger();
    WeakReference<IServiceSink> member = addForgotten(group, calls);

    System.gc();
    group.requestService();
    serve();
    assertThat(calls).hasValue(1);

    group.removeMember(member.get());
    assertThat(isCollected(member)).as("a removed member is still held").isTrue();
  }

  private static WeakReference<IServiceSink> addForgotten(
      IServiceGroup group, AtomicInteger calls) {
    IServiceSink sink = calls::incrementAndGet;
    group.addMember(sink);
    return new WeakReference<>(sink);
  }

  private static boolean isCollected(WeakReference<?> reference) {
    for (int i = 0; i < 50 && reference.get() != null; i++) {
      System.gc();
    }
    return reference.get() == null;
  }

  @Test
  @Behaviour(15)
  void aRemovedMemberIsNeverCalledAgain(Workbench bench) {
    IServiceGroup group = group(bench);
    Member a = new Member();
    Member b = new Member();
    group.addMember(a);
    group.addMember(b);

    group.requestService();
    group.removeMember(a);
    serve();

    assertThat(a.calls).hasValue(0);
    assertThat(b.calls).hasValue(1);
  }

  @Test
  @Behaviour(15)
  void aMemberThatIsRemovedByAnotherOneBeforeItsTurnIsNotCalled(Workbench bench) {
    IServiceGroup group = group(bench);
    Member a = new Member();
    Member b = new Member();
    a.action = () -> group.removeMember(b);
    group.addMember(a);
    group.addMember(b);

    group.requestService();
    serve();

    assertThat(a.calls).hasValue(1);
    assertThat(b.calls).hasValue(0);
  }

  @Test
  @Behaviour(16)
  void requestsBecomeOneServiceOrMoreAndNoneIsLost(Workbench bench) {
    IServiceGroup group = group(bench);
    Member member = new Member();
    group.addMember(member);

    for (int i = 0; i < 10; i++) {
      group.requestService();
    }
    serve();
    assertThat(member.calls.get()).isBetween(1, 10);

    int before = member.calls.get();
    member.action = () -> member.action = () -> {};
    group.requestService();
    serve();
    assertThat(member.calls.get()).isGreaterThan(before);
  }

  @Test
  @Behaviour(16)
  void aRequestFromInsideAServiceIsServedAfterIt(Workbench bench) {
    IServiceGroup group = group(bench);
    Member member = new Member();
    member.action =
        () -> {
          member.action = () -> {};
          group.requestService();
        };
    group.addMember(member);

    group.requestService();
    serve();
    serve();

    assertThat(member.calls).hasValue(2);
  }

  @Test
  @Behaviour(17)
  void aDelayedRequestIsServedOnceWhenItsTimeHasCome(Workbench bench) {
    IServiceGroup group = group(bench);
    Member member = new Member();
    group.addMember(member);
    group.supportDelayedService();
    subdevice.runUntil(7 * PER_MILLISECOND);

    group.requestDelayedService(-500_000);
    subdevice.runUntil(57 * PER_MILLISECOND - 1);
    assertThat(member.calls).hasValue(0);
    subdevice.runUntil(57 * PER_MILLISECOND);
    assertThat(member.calls).hasValue(1);
    subdevice.runUntil(500 * PER_MILLISECOND);

    assertThat(member.calls).hasValue(1);
  }

  @Test
  @Behaviour(17)
  void aDelayedRequestForATimeOfTheMasterClockIsServedThen(Workbench bench) {
    IServiceGroup group = group(bench);
    Member member = new Member();
    group.addMember(member);
    group.supportDelayedService();
    subdevice.runUntil(10 * PER_MILLISECOND);

    group.requestDelayedService(30 * PER_MILLISECOND);
    subdevice.runUntil(30 * PER_MILLISECOND - 1);
    assertThat(member.calls).hasValue(0);
    subdevice.runUntil(30 * PER_MILLISECOND);

    assertThat(member.calls).hasValue(1);
  }

  @Test
  @Behaviour(17)
  void aCancelledDelayedRequestIsNotServed(Workbench bench) {
    IServiceGroup group = group(bench);
    Member member = new Member();
    group.addMember(member);
    group.supportDelayedService();

    group.requestDelayedService(-500_000);
    subdevice.runUntil(20 * PER_MILLISECOND);
    group.cancelDelayedService();
    subdevice.runUntil(500 * PER_MILLISECOND);

    assertThat(member.calls).hasValue(0);
  }

  @Test
  @Behaviour(18)
  void aGroupInAGroupPassesTheServiceOn(Workbench bench) {
    IServiceGroup outer = group(bench);
    IServiceGroup inner = group(bench);
    Member member = new Member();
    inner.addMember(member);
    outer.addMember(inner);

    outer.requestService();
    serve();
    serve();

    assertThat(member.calls).hasValue(1);
  }

  @Test
  @Behaviour(19)
  void notifyServesOneGroupAndNotifyOfNullTheMiniportsAndItsStreams(Workbench bench) {
    IServiceGroup other = group(bench);
    Member own = new Member();
    Member foreign = new Member();
    miniport.group.addMember(own);
    other.addMember(foreign);
    IPin pin = bench.pin(subdevice, ProbeFilter.CAPTURE, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    CaptureProbe stream = miniport.last(CaptureProbe.class);
    serve();
    int servedBefore = stream.served.get();

    miniport.port().notify(other);
    serve();
    assertThat(foreign.calls).hasValue(1);
    assertThat(own.calls).hasValue(0);
    assertThat(stream.served).hasValue(servedBefore);

    miniport.port().notify(null);
    serve();
    assertThat(foreign.calls).hasValue(1);
    assertThat(own.calls.get()).isPositive();
    assertThat(stream.served.get()).isGreaterThan(servedBefore);
  }

  @Test
  @Behaviour(20)
  void notifyReturnsWhileTheServiceThreadIsInTheMiddleOfAStream(Workbench bench) throws Exception {
    IServiceGroup group = group(bench);
    IPin pin = bench.running(subdevice);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    miniport.last(RenderProbe.class).reaction = event -> pause(inside, leave);
    new EventBuffer().at(0, 0xF8).to(pin);
    var threads = bench.threads(2);

    Future<?> engine = threads.submit(this::serve);
    inside.await();
    Future<?> notifier =
        threads.submit(
            () -> {
              miniport.port().notify(group);
              miniport.port().notify(null);
            });
    try {
      notifier.get(5, TimeUnit.SECONDS); // the engine is held until it has returned
      assertThat(engine).isNotDone();
    } finally {
      leave.countDown();
    }
    engine.get();
  }

  private static NtStatus pause(CountDownLatch inside, CountDownLatch leave) {
    inside.countDown();
    try {
      leave.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return NtStatus.SUCCESS;
  }

  @Test
  @Behaviour(13)
  void aMemberThatThrowsDoesNotKeepTheOthersFromBeingServed(Workbench bench) {
    IServiceGroup group = group(bench);
    Member bad = new Member();
    Member good = new Member();
    bad.action =
        () -> {
          throw new IllegalStateException("a bad member");
        };
    group.addMember(bad);
    group.addMember(good);

    group.requestService();
    serve();

    assertThat(good.calls).hasValue(1);
  }

  @Test
  @Behaviour(15)
  void groupsOfAMiniportEndWithItsPort(Workbench bench) {
    IServiceGroup group = group(bench);
    Member member = new Member();
    group.addMember(member);
    AtomicReference<ISubdevice> closed = new AtomicReference<>(subdevice);

    closed.get().close();
    group.requestService();
    serve();

    assertThat(member.calls).hasValue(0);
  }
}
