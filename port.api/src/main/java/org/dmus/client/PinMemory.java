package org.dmus.client;

import java.util.List;

/**
 * What the port remembers of a pin, so that the next stream goes on where the last one was: of a
 * new version of the miniport - the port sees to that - or on a pin of a new version of the port,
 * see {@link IPin#restore}. Holds nothing of the port's classes, nor of the miniport's.
 *
 * @param presentationTime100ns presentation time, 100 ns; of a pin that the port closed: what it
 *     was then
 * @param requests downloads and settings, in the order in which they are to be repeated
 * @param channels messages that bring a stream's channels to where they were
 * @param events events to come; empty unless the port closed the pin
 * @param limitBytes how much of downloads and settings is remembered at most, bytes; see {@link
 *     PortSettings#KEEP_MIB}
 * @param forgotten downloads and settings beyond that: they are not repeated
 * @param refused requests that a later stream did not grant when they were repeated
 * @param refusal the last of those: property and status; empty when there was none
 */
public record PinMemory(
    long presentationTime100ns,
    List<KeptRequest> requests,
    List<KeptEvent> channels,
    List<KeptEvent> events,
    long limitBytes,
    long forgotten,
    long refused,
    String refusal) {

  /** Nothing at all. */
  public static final PinMemory EMPTY =
      new PinMemory(0, List.of(), List.of(), List.of(), 0, 0, 0, "");

  /** Copies the lists. */
  public PinMemory {
    requests = List.copyOf(requests);
    channels = List.copyOf(channels);
    events = List.copyOf(events);
  }

  /** {@return number of downloads} */
  public int downloads() {
    return (int) requests.stream().filter(KeptRequest::isDownload).count();
  }

  /** {@return number of settings} */
  public int settings() {
    return requests.size() - downloads();
  }

  /** {@return what downloads and settings take, bytes} */
  public long bytes() {
    return requests.stream().mapToLong(KeptRequest::bytes).sum();
  }

  /**
   * Returns a copy with another time and other events.
   *
   * @param newTime100ns presentation time, 100 ns
   * @param newEvents events to come
   */
  public PinMemory with(long newTime100ns, List<KeptEvent> newEvents) {
    return new PinMemory(
        newTime100ns, requests, channels, newEvents, limitBytes, forgotten, refused, refusal);
  }
}
