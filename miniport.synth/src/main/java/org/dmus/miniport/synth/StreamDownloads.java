package org.dmus.miniport.synth;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.dls.sound.SoundBank;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.miniport.synth.download.Download;
import org.dmus.miniport.synth.download.DownloadFault;
import org.dmus.miniport.synth.download.DownloadParser;
import org.dmus.miniport.synth.download.DownloadSet;

/**
 * The downloads of a stream, over its bank.
 *
 * <p>Clients work on a new set beside the music; it takes the place of the old one between two
 * steps of the engine, unless another client was quicker - then once more.
 */
final class StreamDownloads {
  private final SynthStream stream;
  private final AtomicLong handles;
  private final PendingUnloads unloads = new PendingUnloads();
  private final DownloadSet none;
  private volatile DownloadSet set;

  /**
   * Creates an empty set.
   *
   * @param handles the last handle that was given
   */
  StreamDownloads(SynthStream stream, SoundBank builtIn, AtomicLong handles) {
    this.stream = stream;
    this.handles = handles;
    none = DownloadSet.over(builtIn);
    set = none;
  }

  /** Returns what is to be played from. [control], [engine] */
  SoundBank bank() {
    return set.bank();
  }

  /** Forgets every download. [control] */
  void clear() {
    set = none;
  }

  /**
   * Downloads a blob; sounding notes go on. [handler]
   *
   * @return its handle
   */
  long download(ByteBuffer blob) throws DownloadFault {
    Download download = DownloadParser.parse(blob);
    long handle = handles.incrementAndGet();
    boolean done = false;
    while (!done) {
      DownloadSet before = set;
      DownloadSet after = before.with(handle, download);
      done = stream.exclusively(() -> replace(before, after));
    }
    return handle;
  }

  /** Unloads what a handle names: no new note sounds it. [handler] */
  NtStatus unload(long handle, PropertyRequest request) {
    NtStatus status = null;
    while (status == null) {
      DownloadSet before = set;
      Optional<Download> gone = before.find(handle);
      if (gone.isEmpty()) {
        return request.refuse(
            NtStatus.UNSUCCESSFUL, "unload: no download of this pin has handle " + handle);
      }
      DownloadSet after = before.without(handle);
      status =
          stream.exclusively(() -> replace(before, after) ? release(gone.get(), request) : null);
    }
    return status;
  }

  /** A wave that nothing plays yet changes no sound: then the bank is the same. */
  private boolean replace(DownloadSet before, DownloadSet after) {
    boolean isCurrent = set == before;
    if (isCurrent) {
      set = after;
      if (after.bank() != before.bank()) {
        stream.synthesizer().install(after.bank());
      }
    }
    return isCurrent;
  }

  /** Answers at once, or when the last note is over. */
  private NtStatus release(Download download, PropertyRequest request) {
    if (!stream.isRendering()) {
      stream.synthesizer().cut(download); // nobody hears it, and it would never end
    }
    return unloads.unload(download, request, stream.synthesizer());
  }

  /** Answers unload requests whose last note is over. [data path] */
  void settle() {
    unloads.settle(stream.synthesizer());
  }

  /** Answers unload requests although their notes are not over: nothing is rendered now. */
  void settleAtRest() {
    unloads.cut(stream.synthesizer());
  }
}
