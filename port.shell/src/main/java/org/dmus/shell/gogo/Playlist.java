package org.dmus.shell.gogo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dmus.client.ISubdevice;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.Activity;
import org.dmus.player.Playback;
import org.dmus.player.Recording;
import org.dmus.shell.Misuse;
import org.dmus.shell.PlaybackRow;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The songs and recordings that were started from the console, and go on beside it. Safe from any
 * thread.
 */
@Component(service = Playlist.class)
public final class Playlist {
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, Entry> entries = new ConcurrentSkipListMap<>();

  private record Entry(
      int id, String task, String file, String port, Activity activity, Optional<ISubdevice> own) {
    boolean isOver() {
      return activity.state() != Activity.State.RUNNING
          && activity.state() != Activity.State.PAUSED;
    }

    /** Closing again does nothing. */
    void release() {
      own.ifPresent(ISubdevice::close);
    }

    PlaybackRow row() {
      return new PlaybackRow(
          id,
          task,
          file,
          port,
          activity.state().name().toLowerCase(Locale.ROOT),
          seconds(activity.position100ns()),
          seconds(length100ns()),
          activity.events(),
          activity.failure().map(Throwable::getMessage).orElse(""));
    }

    private long length100ns() {
      return activity instanceof Playback song ? song.duration100ns() : activity.position100ns();
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
    return add("play", song, port, playback, own);
  }

  /** Takes a recording over. */
  PlaybackRow add(String file, String port, Recording recording) {
    return add("capture", file, port, recording, Optional.empty());
  }

  private PlaybackRow add(
      String task, String file, String port, Activity activity, Optional<ISubdevice> own) {
    Entry entry = new Entry(lastId.incrementAndGet(), task, file, port, activity, own);
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
          "stop: no song or recording %d; there are: %s; bundles: felix:stop %d"
              .formatted(id, entries.isEmpty() ? "none" : numbers(), id));
    }
    PlaybackRow last = entry.row(); // once closed, it has no position
    entry.activity().close();
    entry.release();
    PlaybackRow end = entry.row();
    return end.at(Math.max(last.positionSeconds(), end.positionSeconds()));
  }

  private String numbers() {
    return entries.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Stops what still goes on. */
  @Deactivate
  void deactivate() {
    stopAll();
  }

  List<PlaybackRow> stopAll() {
    return entries.keySet().stream().map(this::stop).toList();
  }
}
