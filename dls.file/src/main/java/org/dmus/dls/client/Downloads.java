package org.dmus.dls.client;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.client.IPin;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.ks.NtStatusException;

/** What a client downloads to one pin of a synthesizer. Safe from any thread. */
public final class Downloads {

  /** Ids name waves within a pin; those of different collections must differ. */
  private static final AtomicInteger NEXT_ID = new AtomicInteger(1);

  private final IPin pin;

  /**
   * Creates a way to download.
   *
   * @param pin an open music pin of a synthesizer
   */
  public Downloads(IPin pin) {
    this.pin = Objects.requireNonNull(pin, "pin");
  }

  /**
   * Downloads every instrument of a collection, and the waves they play. [control]; what sounds
   * goes on. From the next program change on they sound in place of those of equal patch; keys they
   * do not have stay with those.
   *
   * <p>They stay until {@link Download#close}, or until the pin is closed, whatever becomes of the
   * miniport in between.
   *
   * @param collection what to download; it is copied
   * @return all or nothing of it, loaded
   * @throws NtStatusException when the synthesizer refuses a part; what went before it is unloaded
   */
  public Download download(DlsCollection collection) {
    Deque<Long> handles = new ArrayDeque<>();
    try {
      return downloadAll(collection, handles);
    } catch (RuntimeException e) {
      Unloading.of(pin, handles);
      throw e;
    }
  }

  /** Waves first, as instruments name them; the last downloaded is the first to be unloaded. */
  private Download downloadAll(DlsCollection from, Deque<Long> handles) {
    SortedSet<Integer> waves = new TreeSet<>();
    from.instruments().forEach(each -> waves.addAll(DownloadBlob.wavesOf(each)));
    int firstWave = NEXT_ID.getAndAdd(from.waves().size() + from.instruments().size());
    long bytes = 0;
    for (int wave : waves) {
      bytes += send(DownloadBlob.wave(from.waves().get(wave), firstWave + wave), handles);
    }
    int id = firstWave + from.waves().size();
    for (DlsInstrument each : from.instruments()) {
      InstrumentOptions options = InstrumentOptions.of(id++, firstWave);
      bytes += send(DownloadBlob.instrument(each, from, options), handles);
    }
    return new Download(pin, handles, from.instruments().size(), waves.size(), bytes);
  }

  private int send(ByteBuffer blob, Deque<Long> handles) {
    int bytes = blob.remaining();
    handles.addFirst(DlsRequest.download(pin, blob));
    return bytes;
  }
}
