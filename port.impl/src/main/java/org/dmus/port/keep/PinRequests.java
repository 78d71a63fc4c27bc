package org.dmus.port.keep;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.client.KeptEvent;
import org.dmus.client.KeptRequest;
import org.dmus.client.PinMemory;
import org.dmus.ks.PropertyRequest;

/**
 * What the clients of one pin told its stream, within a bound. Any thread, but not under a lock of
 * who calls handlers.
 */
public final class PinRequests {
  private final FilterMemory filter;
  private final long limitBytes;
  private long bytes;
  private long forgotten;
  private long refused;
  private String refusal = "";
  private boolean closed;

  PinRequests(FilterMemory filter, long limitBytes) {
    this.filter = filter;
    this.limitBytes = limitBytes;
  }

  FilterMemory filter() {
    return filter;
  }

  /**
   * Notes what a request says before it is sent.
   *
   * @param isGetSet whether the property can be got and set
   */
  public Exchange exchange(PropertyRequest request, boolean isGetSet) {
    return Exchange.of(this, request, isGetSet);
  }

  /** Whether a copy of so many bytes finds room. */
  boolean hasRoomFor(long more) {
    return filter.locked(() -> fits(more));
  }

  private boolean fits(long more) {
    return !closed && bytes + more <= limitBytes;
  }

  /** Takes the place of what set the same before. */
  void remember(KeptRequest setting) {
    filter.locked(
        () -> {
          for (Kept old : List.copyOf(filter.inOrder())) {
            if (old.owner == this && old.isSameSettingAs(setting)) {
              forget(old);
            }
          }
          add(new Kept(this, setting, fits(setting.bytes())));
        });
  }

  private void add(Kept kept) {
    if (kept.isRepeated) {
      bytes += kept.request.bytes();
    } else if (!closed) {
      forgotten++;
    }
    if (!closed) {
      filter.add(kept);
    }
  }

  /** Forgets a request of this pin. Locked. */
  void forget(Kept kept) {
    if (filter.remove(kept)) {
      bytes -= kept.request.bytes();
    }
  }

  /**
   * Takes an unload while there is no stream to be asked: the download will be on no later one.
   *
   * @return false when it is no unload, or of a handle that nobody knows
   */
  public boolean unloadWithoutStream(PropertyRequest request) {
    if (!KeptProperties.isUnload(request)) {
      return false;
    }
    return filter.locked(
        () -> {
          Kept download = filter.download(Unload.handleOf(request));
          if (download == null || closed || download.discarded) {
            return false;
          }
          download.discarded = true;
          if (download.handle == Kept.NOT_THERE) {
            download.owner.forget(download);
          }
          return true;
        });
  }

  /**
   * Notes a download.
   *
   * @param copy a copy of the blob; null when there was no room for one
   * @param handle the miniport's handle
   * @return what the client is to call it
   */
  long downloaded(PropertyRequest request, ByteBuffer copy, long handle) {
    return filter.locked(
        () -> {
          long client = filter.clientHandle(handle);
          boolean room = copy != null && fits(copy.remaining());
          ByteBuffer none = ByteBuffer.allocate(0);
          KeptRequest kept =
              new KeptRequest(
                  request.set(),
                  request.id(),
                  request.node(),
                  request.verb(),
                  room ? copy : none,
                  none,
                  client);
          Kept download = new Kept(this, kept, room);
          download.handle = handle;
          add(download);
          return client;
        });
  }

  /** Forgets a download that is unloaded. */
  void unloaded(Kept download) {
    filter.locked(() -> download.owner.forget(download));
  }

  /** Notes that a request was not granted when it was repeated. */
  void refused(String what) {
    filter.locked(
        () -> {
          refused++;
          refusal = what;
        });
  }

  /** Notes that the stream is closed. */
  public void lost() {
    filter.locked(() -> filter.lost(this));
  }

  boolean isClosed() {
    return filter.locked(() -> closed);
  }

  /** Ends the memory: the pin is being closed for ever. */
  public void close() {
    filter.locked(
        () -> {
          closed = true;
          filter.removeAll(this);
        });
  }

  /** Returns what is remembered, with what others know of the pin. */
  public PinMemory memory(
      long presentationTime100ns, List<KeptEvent> channels, List<KeptEvent> events) {
    return filter.locked(
        () ->
            new PinMemory(
                presentationTime100ns,
                filter.inOrder().stream()
                    .filter(kept -> kept.owner == this && !kept.leaving && !kept.discarded)
                    .map(kept -> kept.request)
                    .toList(),
                channels,
                events,
                limitBytes,
                forgotten,
                refused,
                refusal));
  }

  /** Takes over what another pin remembered, to be repeated to the stream there is. */
  public void adopt(PinMemory memory) {
    filter.locked(
        () -> {
          forgotten += memory.forgotten();
          memory.requests().forEach(r -> add(new Kept(this, r, fits(r.bytes()))));
        });
  }
}
