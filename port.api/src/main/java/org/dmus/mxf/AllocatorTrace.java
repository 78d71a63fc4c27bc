package org.dmus.mxf;

import java.util.List;

/**
 * What an allocator in debug mode knows about its events.
 *
 * @param outstanding events that are out, longest first; after everybody gave back what he had,
 *     these leaked
 * @param misuses what was done wrong, oldest first; at most 100 are kept
 */
public record AllocatorTrace(List<Outstanding> outstanding, List<Misuse> misuses) {

  /** The trace of an allocator that is not in debug mode. */
  public static final AllocatorTrace OFF = new AllocatorTrace(List.of(), List.of());

  /** Copies the lists. */
  public AllocatorTrace {
    outstanding = List.copyOf(outstanding);
    misuses = List.copyOf(misuses);
  }

  /**
   * An event that is out.
   *
   * @param owner who has it: the class of the stream that the port gave it to, if it did; and who
   *     took it: class, method and line outside the allocator, and the thread
   * @param age how many events were taken since
   */
  public record Outstanding(String owner, long age) {}

  /** What can be done wrong. */
  public enum Fault {
    /** An event was put twice. */
    PUT_TWICE,
    /** An event was changed after it was put. */
    USED_AFTER_PUT,
    /** An event of another pool was put. */
    WRONG_POOL,
    /** An event was still out when its pool was closed. */
    LEAKED
  }

  /**
   * A wrong use of an event.
   *
   * @param fault what was done
   * @param owner who did it, or, where that is not known, who had the event last
   * @param detail a sentence: what was found, and where the event came from
   */
  public record Misuse(Fault fault, String owner, String detail) {}
}
