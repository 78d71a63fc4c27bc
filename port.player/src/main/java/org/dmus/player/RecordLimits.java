package org.dmus.player;

/**
 * Where a recording ends by itself; it has exactly so much when it does.
 *
 * @param events most messages, above 0
 * @param bytes most bytes of messages, above 0; the message that reaches it is the last
 */
public record RecordLimits(long events, long bytes) {

  /** No limit. */
  public static final RecordLimits NONE = new RecordLimits(Long.MAX_VALUE, Long.MAX_VALUE);

  /** Rejects what would record nothing. */
  public RecordLimits {
    if (events < 1 || bytes < 1) {
      throw new IllegalArgumentException("a limit of " + Math.min(events, bytes) + " is no take");
    }
  }
}
