package org.dmus.shell.gogo;

import java.io.IOException;
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
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recorder;
import org.dmus.player.Recording;
import org.dmus.shell.Holder;
import org.dmus.shell.Misuse;
import org.dmus.shell.PlaybackRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The songs and recordings that were started from the console, and go on beside it: also while the
 * port driver is updated, and the commands are away. Safe from any thread.
 */
@Component(
    service = {Playlist.class, Holder.class},
    immediate = true)
public final class Playlist implements Holder {
  private final Player player;
  private final Recorder recorder;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, Entry> entries = new ConcurrentSkipListMap<>();

  /**
   * Called by Declarative Services.
   *
   * @param player plays
   * @param recorder records
   */
  @Activate
  public Playlist(@Reference Player player, @Reference Recorder recorder) {
    this.player = player;
    this.recorder = recorder;
  }

  /** {@return what plays or is captured on a port, each with the command that ends it} */
  @Override
  public List<String> on(String port) {
    return entries.values().stream()
        .filter(each -> each.port().equals(port) && !each.isOver())
        .map(each -> "%s %d of the console: stop %d".formatted(each.task(), each.id(), each.id()))
        .toList();
  }

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
          problem());
    }

    private String problem() {
      return activity
          .failure()
          .map(Throwable::getMessage)
          .or(this::obstacle)
          .orElseGet(this::losses);
    }

    private Optional<String> obstacle() {
      return activity instanceof Playback song
          ? song.gap().or(song::obstacle)
          : ((Recording) activity).gap();
    }

    private String losses() {
      return activity instanceof Recording take ? String.join("; ", take.losses().sentences()) : "";
    }

    private long length100ns() {
      return activity instanceof Playback song ? song.duration100ns() : activity.position100ns();
    }

    private static double seconds(long time100ns) {
      return time100ns / (double) ReferenceTime.PER_SECOND;
    }
  }

  /**
   * Starts a song.
   *
   * @param own the port that was made for it, closed when it is over
   */
  PlaybackRow play(String song, PlayRequest request, Optional<ISubdevice> own) throws IOException {
    return add("play", song, request.filter().name(), player.play(request), own);
  }

  /** Starts a recording. */
  PlaybackRow record(RecordRequest request) throws IOException {
    String file = request.file().toString();
    String port = request.sources().get(0).name();
    return add("capture", file, port, recorder.record(request), Optional.empty());
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
    entry.activity().close();
    entry.release();
    return entry.row();
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
