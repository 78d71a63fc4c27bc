package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dmus.ks.KsState;
import org.dmus.miniport.fakes.FakePool;
import org.dmus.miniport.fakes.FakePort;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;

/**
 * Whole songs on a line of 31,250 baud, on virtual time. With {@code -Ddmus.songs=FOLDER} those of
 * a folder, too; the figures are printed.
 */
class SongsOnTheWireTest {

  private static final long BYTE_NANOS = VirtualWire.BYTE_NANOS;
  private static final int NANOS_PER_UNIT = 100;

  /** The optimum knows the next instant; a line goes by what followed so far. */
  private static final double MOST_POINTS_BELOW = 1;

  @Test
  void everyByteLeavesWithinAByteTimeOfWhenTheWireAllowsIt() throws IOException {
    long worst = 0;
    long bytes = 0;
    List<Song> songs = Song.all();
    for (Song song : songs) {
      Player player = new Player(Map.of());
      player.play(song);
      assertThat(player.wire.bytes()).as(song.name()).isEqualTo(song.allBytes());
      long off = farthest(song, player);
      assertThat(off).as(song.name()).isLessThanOrEqualTo(BYTE_NANOS);
      worst = Math.max(worst, off);
      bytes += song.allBytes().length;
    }
    System.out.printf(
        "%d songs, %d bytes on a line of 3125 B/s: the same bytes, %d us off at most%n",
        songs.size(), bytes, worst / 1_000);
  }

  /** The wire by itself: a message begins when it is due and the one before has left. */
  private static long farthest(Song song, Player player) {
    long free = Long.MIN_VALUE;
    long worst = 0;
    int index = 0;
    for (Song.Message message : song.messages()) {
      long at = Math.max(free, message.time100ns() * NANOS_PER_UNIT);
      for (int i = 0; i < message.bytes().length; i++) {
        long sent = player.wire.timesNanos.get(index++) - player.startNanos;
        worst = Math.max(worst, Math.abs(sent - (at + i * BYTE_NANOS)));
      }
      free = at + message.bytes().length * BYTE_NANOS;
    }
    return worst;
  }

  /** What running status saves of a song, percent of its bytes. */
  private record Saving(
      String name, int density, double on, double notes, double channels, double optimum) {
    static Saving of(Song song) throws IOException {
      return new Saving(
          song.name(),
          song.density(),
          saved(song, "on", "given"),
          saved(song, "notes", "given"),
          saved(song, "notes", "channels"),
          100.0 * SavingOptimum.bytes(song) / song.allBytes().length);
    }

    double pointsBelow() {
      return optimum - channels;
    }

    @Override
    public String toString() {
      return String.format(
          "%-40s %5d messages in a second; saved: on %4.1f %%, notes %4.1f %%, notes by channels"
              + " %4.1f %%, optimum %4.1f %%",
          name, density, on, notes, channels, optimum);
    }
  }

  @Test
  void runningStatusSavesWhatCanBeSaved() throws IOException {
    List<Saving> savings = new ArrayList<>();
    for (Song song : Song.all()) {
      if (song.allBytes().length > 0) {
        savings.add(Saving.of(song));
      }
    }
    for (Saving saving : savings) {
      assertThat(saving.channels).as(saving.name).isLessThanOrEqualTo(saving.optimum);
      assertThat(saving.channels).as(saving.name).isGreaterThan(saving.optimum - MOST_POINTS_BELOW);
    }
    Saving piano = savings.get(0);
    assertThat(piano.notes).as(piano.name).isGreaterThanOrEqualTo(30);
    savings.sort(Comparator.comparingInt(Saving::density).reversed());
    savings.subList(0, Math.min(10, savings.size())).forEach(System.out::println);
    print("on", savings, Saving::on);
    print("notes", savings, Saving::notes);
    print("notes by channels", savings, Saving::channels);
    print("optimum", savings, Saving::optimum);
    print("points below the optimum", savings, Saving::pointsBelow);
    System.out.printf(
        "%.2f points below it on average%n",
        savings.stream().mapToDouble(Saving::pointsBelow).average().orElseThrow());
  }

  private static void print(String what, List<Saving> savings, ToDoubleFunction<Saving> value) {
    double[] sorted = savings.stream().mapToDouble(value).sorted().toArray();
    System.out.printf(
        "%-32s %d songs: min %.1f p10 %.1f p50 %.1f p90 %.1f max %.1f; %d of 30 %% and more%n",
        what,
        sorted.length,
        sorted[0],
        sorted[sorted.length / 10],
        sorted[sorted.length / 2],
        sorted[sorted.length * 9 / 10],
        sorted[sorted.length - 1],
        Arrays.stream(sorted).filter(percent -> percent >= 30).count());
  }

  private static double saved(Song song, String status, String chords) throws IOException {
    Player player = new Player(Map.of("running.status", status, "chords", chords));
    player.play(song);
    int all = song.allBytes().length;
    assertThat(all - player.wire.bytes().length).isEqualTo((int) player.savedBytes());
    return 100.0 * player.savedBytes() / all;
  }

  /** A stream, and the line below it. */
  private static final class Player {
    private final FakePool pool = new FakePool(200_000);
    private final VirtualWire wire =
        new VirtualWire(
            UartSettings.MIDI_BYTES_PER_SECOND,
            new SysexSettings(0, 0, 0),
            false,
            this::spaceReturned);
    private final long startNanos = wire.nowNanos;
    private final SharedLine shared;
    private final UartStream stream;

    Player(Map<String, Object> settings) {
      WireSettings how = WireSettings.from(new FakePort(new HashMap<>(settings)).newRegistryKey());
      Alarm alarm = new Alarm(new TimedGroup(), () -> {});
      shared = SharedLine.of(new VirtualLine(wire), new LineTurn(() -> {}), alarm, how);
      stream = new UartStream(shared, pool, this::now100ns, closed -> {});
      Rig.to(stream, KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
    }

    private long now100ns() {
      return (wire.nowNanos - startNanos) / NANOS_PER_UNIT;
    }

    private void spaceReturned() {
      stream.putMessage(null);
    }

    void play(Song song) throws IOException {
      int next = 0;
      while (next < song.messages().size()) {
        long time = song.messages().get(next).time100ns();
        wire.pass((time - now100ns()) * NANOS_PER_UNIT);
        List<DMusKernelEvent> instant = new ArrayList<>();
        while (next < song.messages().size() && song.messages().get(next).time100ns() == time) {
          DMusKernelEvent event = pool.event(song.messages().get(next++).bytes());
          event.presTime100ns(time);
          instant.add(event);
        }
        for (int i = 1; i < instant.size(); i++) {
          instant.get(i - 1).next(instant.get(i));
        }
        stream.putMessage(instant.get(0));
      }
      while (pool.used() > 0 || wire.fifo.size() > 0) {
        wire.pass(1_000_000_000L);
      }
    }

    long savedBytes() {
      return shared.status().savedBytes();
    }
  }
}
