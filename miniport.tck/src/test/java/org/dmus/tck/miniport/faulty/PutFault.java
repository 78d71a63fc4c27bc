package org.dmus.tck.miniport.faulty;

import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;

/** What {@code putMessage} of a render stream can do wrong, and the checks that find it. */
enum PutFault implements SeededFault {
  SWALLOWS_AN_INTERRUPT(
      (stream, chain) -> {
        Thread.interrupted();
        return stream.take(chain);
      },
      "ThreadingContract.theInterruptOfItsCallerIsLeftAlone"),
  MAKES_THE_ENGINE_WAIT(
      (stream, chain) -> {
        LockSupport.parkNanos(1);
        return stream.take(chain);
      },
      "ThreadingContract.theEnginesThreadIsNeverMadeToWait"),
  CHANGES_ITS_GROUP_WHILE_IT_PLAYS(
      (stream, chain) -> {
        stream.changeGroup();
        return stream.take(chain);
      },
      "ControlThreadContract.playingCallsNothingThatIsForTheControlThread"),
  SERVES_ONE_THREAD(
      (stream, chain) -> stream.isServedByOneThread() ? stream.take(chain) : NtStatus.UNSUCCESSFUL,
      "ThreadingContract.itIsNotTiedToTheThreadOfInit"),
  ALLOCATES(
      (stream, chain) -> {
        stream.remember(new Object());
        return stream.take(chain);
      },
      "DataPathContract.playingAnEventAllocatesNothing"),
  CALLS_WHAT_IT_TOOK_A_FAILURE(
      (stream, chain) -> {
        NtStatus status = stream.take(chain);
        return chain == null ? status : NtStatus.UNSUCCESSFUL;
      },
      "OwnershipContract.anEventThatIsTakenIsASuccess"),
  CALLS_HAVING_NOTHING_A_FAILURE(
      (stream, chain) ->
          chain == null && stream.runs() == 1 ? NtStatus.UNSUCCESSFUL : stream.take(chain),
      "OwnershipContract.nullAsksForNothingNew"),
  PLAYS_IN_SIXTEEN_RUNS(
      (stream, chain) -> stream.runs() > 16 ? NtStatus.UNSUCCESSFUL : stream.take(chain),
      "RenderStateContract.theStatesAreWalkedUpAndDownAnyNumberOfTimes"),
  FORGETS_IN_PAUSE(
      (stream, chain) ->
          chain != null && stream.state() == KsState.PAUSE
              ? stream.pool().putMessage(chain)
              : stream.take(chain),
      "DeviceOutputContract.whatCameInPauseLeavesInRunAndInOrder"),
  TAKES_A_CHAIN_BY_ITS_TAIL(
      (stream, chain) -> stream.take(reversed(chain)), "DeviceOutputContract.aChainKeepsItsOrder");

  private interface Put {
    NtStatus put(MemoryRender stream, DMusKernelEvent chain);
  }

  private final Put put;
  private final Set<String> caughtBy;

  PutFault(Put put, String... caughtBy) {
    this.put = put;
    this.caughtBy = Set.of(caughtBy);
  }

  /** Does what the stream does instead of taking a chain. */
  NtStatus put(MemoryRender stream, DMusKernelEvent chain) {
    return put.put(stream, chain);
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }

  private static DMusKernelEvent reversed(DMusKernelEvent chain) {
    DMusKernelEvent head = null;
    for (DMusKernelEvent event = chain; event != null; ) {
      DMusKernelEvent next = event.next();
      event.next(head);
      head = event;
      event = next;
    }
    return head;
  }
}
