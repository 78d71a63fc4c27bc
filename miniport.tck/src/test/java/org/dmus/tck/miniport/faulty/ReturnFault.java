package org.dmus.tck.miniport.faulty;

import java.util.Set;
import org.dmus.mxf.DMusKernelEvent;

/** What can be wrong with how a render stream gives back events, and the checks that find it. */
enum ReturnFault implements SeededFault {
  LOSES_A_CONTROLLER_THAT_CHANGES_NOTHING(
      (event, past) -> isVolume(event) && past.volume() == event.bytes()[2],
      "OwnershipContract.anEventComesBack"),
  LOSES_THE_REST_OF_A_CHAIN(
      (event, past) -> past.isRest() && (event.bytes()[0] & 0xF0) == 0xC0,
      "OwnershipContract.everyEventOfAChainComesBack"),
  LOSES_THE_REST_OF_A_LARGE_PACKAGE(
      (event, past) -> event.isPackage() && cutOff(event, 3),
      "OwnershipContract.everyEventOfAPackageComesBack"),
  LOSES_WHAT_AN_INNER_PACKAGE_HOLDS(
      (event, past) -> event.isPackage() && emptyInner(event.packageHead()),
      "OwnershipContract.everyEventOfAPackageInAPackageComesBack"),
  LOSES_LARGE_BUFFERS(
      (event, past) -> event.eventBytes() > 128 && dropBuffer(event),
      "OwnershipContract.aLongEventComesBackWithItsBuffer"),
  LOSES_THE_BUFFER_OF_A_PACKAGED_EVENT(
      (event, past) -> event.isPackage() && dropBuffers(event.packageHead()),
      "OwnershipContract.theBufferOfAPackagedEventComesBack"),
  LOSES_ONE_IN_FIVE_THOUSAND(
      (event, past) -> past.count() == 5_000,
      "OwnershipContract.tenThousandEventsLeaveThePoolFull"),
  LOSES_AN_EMPTY_EVENT_AT_FIRST(
      (event, past) -> past.count() == 1 && !event.isPackage() && event.eventBytes() == 0,
      "OddEventContract.anEventWithoutBytesComesBack"),
  LOSES_A_STATUS_THAT_MEANS_NOTHING(
      (event, past) -> event.eventBytes() > 0 && first(event) == 0xF4,
      "OddEventContract.garbageComesBack"),
  LOSES_GROUPS_BEYOND_A_SHORT(
      (event, past) -> event.channelGroup() > Short.MAX_VALUE,
      "OddEventContract.aGroupBeyondTheLastComesBack"),
  LOSES_THE_DISTANT_PAST(
      (event, past) -> event.presTime100ns() < 0, "OddEventContract.aTimeBeyondAllTimesComesBack"),
  LOSES_FLAGS_IT_DOES_NOT_KNOW(
      (event, past) -> event.flags() > DMusKernelEvent.PACKAGE_EVENT,
      "OddEventContract.anEventWithUnknownFlagsComesBack"),
  LOSES_THE_ROOMY_BUFFER_OF_A_SHORT_MESSAGE(
      (event, past) -> event.eventBytes() <= DMusKernelEvent.INLINE_BYTES && dropBuffer(event),
      "OddEventContract.aShortEventInALongBufferComesBack"),
  LOSES_EMPTY_SYSEX(
      (event, past) -> event.eventBytes() == 2 && first(event) == 0xF0 && last(event) == 0xF7,
      "OddEventContract.systemExclusiveWithoutContentComesBack"),
  WAITS_FOR_THE_END_OF_A_SYSEX(
      (event, past) ->
          event.eventBytes() == 4
              && first(event) == 0xF0
              && event.flags() == DMusKernelEvent.EVENT_INCOMPLETE,
      "OddEventContract.systemExclusiveWithoutEndComesBack"),
  LOSES_THE_END_OF_A_SYSEX_THAT_NEVER_BEGAN(
      (event, past) -> event.eventBytes() == 3 && first(event) < 0x80 && last(event) == 0xF7,
      "OddEventContract.theEndOfASystemExclusiveThatNeverBeganComesBack"),
  GIVES_BACK_TWICE(
      (event, past) -> isClock(event) && past.isGivenBackAlready(event),
      "OwnershipContract.noEventIsGivenBackTwiceOrToAStranger"),
  CHANGES_WHAT_IT_GAVE_BACK(
      (event, past) -> isClock(event) && past.isChangedAfterwards(event),
      "OwnershipContract.noEventIsChangedAfterItWasGivenBack");

  private interface Loss {
    boolean loses(DMusKernelEvent event, MemoryReturns past);
  }

  private final Loss loss;
  private final Set<String> caughtBy;

  ReturnFault(Loss loss, String... caughtBy) {
    this.loss = loss;
    this.caughtBy = Set.of(caughtBy);
  }

  /** Whether an event that was played is lost; what is lost of one that is not, is taken off. */
  boolean loses(DMusKernelEvent event, MemoryReturns past) {
    return loss.loses(event, past);
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }

  private static int first(DMusKernelEvent event) {
    return event.bytes()[0] & 0xFF;
  }

  private static int last(DMusKernelEvent event) {
    return event.bytes()[event.eventBytes() - 1] & 0xFF;
  }

  static boolean isVolume(DMusKernelEvent event) {
    return event.eventBytes() == 3 && first(event) == 0xB0 && event.bytes()[1] == 7;
  }

  private static boolean isClock(DMusKernelEvent event) {
    return event.eventBytes() == 1 && first(event) == 0xF8;
  }

  private static boolean dropBuffer(DMusKernelEvent event) {
    event.buffer(null);
    return false;
  }

  private static boolean dropBuffers(DMusKernelEvent members) {
    for (DMusKernelEvent member = members; member != null; member = member.next()) {
      dropBuffer(member);
    }
    return false;
  }

  private static boolean emptyInner(DMusKernelEvent members) {
    for (DMusKernelEvent member = members; member != null; member = member.next()) {
      if (member.isPackage()) {
        member.packageHead(null);
      }
    }
    return false;
  }

  private static boolean cutOff(DMusKernelEvent box, int kept) {
    DMusKernelEvent last = box.packageHead();
    for (int i = 1; i < kept && last != null; i++) {
      last = last.next();
    }
    if (last != null) {
      last.next(null);
    }
    return false;
  }
}
