package org.dmus.shell.gogo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.client.ISubdevice;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.Playback;
import org.dmus.shell.Misuse;
import org.dmus.shell.PlaybackRow;

/** The songs that were started from the console. Safe from any thread. */
final class Playlist {
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, Entry> entries = new ConcurrentSkipListMap<>();

  private record Entry(
      int id, String song, String port, Playback playback, Optional<ISubdevice> own) {
    boolean isOver() {
      return playback.state() != Playback.State.RUNNING
          && playback.state() != Playback.State.PAUSED;
    }

    /** Closing again does nothing. */
    void release() {
      own.ifPresent(ISubdevice::close);
    }

    PlaybackRow row() {
      return new PlaybackRow(
          id,
          song,
          port,
          playback.state().name().toLowerCase(Locale.ROOT),
          seconds(playback.position100ns()),
          seconds(playback.duration100ns()),
          playback.events(),
          playback.failure().map(Throwable::getMessage).orElse(""));
    }

    private static double seconds(long time100ns) {
      return time100ns / (double) ReferenceTime.PER_SECOND;
    }
  }

  /**
   * Takes a song over.
   *
   * @param own the port that was made for it, closed when it is over
   */
  PlaybackRow add(String song, String port, Playback playback, Optional<ISubdevice> own) {
    Entry entry = new Entry(lastId.incrementAndGet(), song, port, playback, own);
    entries.put(entry.id(), entry);
    return entry.row();
  }

  List<PlaybackRow> rows() {
    entries.values().stream().filter(Entry::isOver).forEach(Entry::release);
    return entries.values().stream().map(Entry::row).toList();
  }

  PlaybackRow stop(int id) {
    Entry entry = entries.remove(id);
    if (entry == null) {
      throw new Misuse(
          "stop: no song "
              + id
              + ", there are: "
              + entries.keySet()
              + "; bundles: felix:stop "
              + id);
    }
    entry.playback().close();
    entry.release();
    return entry.row();
  }

  List<PlaybackRow> stopAll() {
    return entries.keySet().stream().map(this::stop).toList();
  }
}
