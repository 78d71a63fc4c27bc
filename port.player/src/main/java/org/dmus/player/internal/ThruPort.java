package org.dmus.player.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.graph.FilterStage;
import org.dmus.graph.IMXFConnection;
import org.dmus.graph.IMXFGraph;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;

/**
 * The port that plays what a take records, while it does. It hears nothing before {@link #run}, and
 * nothing while its device is away.
 */
final class ThruPort implements AutoCloseable {
  private static final WaveFormat STEREO = new WaveFormat(48_000, 2, WaveFormat.Encoding.PCM_16);
  private static final AtomicLong CONNECTIONS = new AtomicLong();

  private final IMXFGraph graph;
  private final MessageChoice choice;
  private final String name;
  private final ReturningPin music;
  private final Sound sound;
  private final List<ThruWire> wires = new CopyOnWriteArrayList<>();
  private long recordedAtLoss;
  private volatile long missed;
  private volatile boolean isEnding;

  private ThruPort(
      IMXFGraph graph,
      MessageChoice choice,
      String name,
      ReturningPin music,
      Optional<Sound> sound) {
    this.graph = graph;
    this.choice = choice;
    this.name = name;
    this.music = music;
    this.sound = sound.orElse(null);
  }

  /**
   * Opens it.
   *
   * @param filter the port; stays owned by the caller
   * @param choice what the take leaves out, which is not played either
   * @param retry says when a device that was lost is tried again
   * @throws NtStatusException when a pin of it cannot be opened, or a synthesizer has no output
   */
  static ThruPort open(
      IMXFGraph graph, WaveOutputs outputs, IFilter filter, MessageChoice choice, Retry retry) {
    try {
      int id = PinSearch.music(filter, KsDataFlow.IN);
      Supplier<IPin> opener = () -> filter.openPin(id, KsDataFormat.DIRECTMUSIC);
      ReturningPin music = new ReturningPin(opener.get(), opener, retry);
      try {
        return new ThruPort(graph, choice, filter.name(), music, sound(outputs, filter));
      } catch (RuntimeException e) {
        music.close();
        throw e;
      }
    } catch (NtStatusException e) {
      throw new NtStatusException(e.status(), "thru " + e.getMessage(), e);
    }
  }

  private static Optional<Sound> sound(WaveOutputs outputs, IFilter filter) {
    try {
      return Sound.open(outputs, filter, STEREO, "sound", "");
    } catch (IOException e) {
      String message = filter.name() + ": " + e.getMessage();
      throw new NtStatusException(NtStatus.NOT_FOUND, message, e);
    }
  }

  void run() {
    if (sound != null) {
      sound.pin().setState(KsState.RUN);
    }
    music.pin().setState(KsState.RUN);
  }

  /**
   * Looks after the device: one that was lost is tried again.
   *
   * @param recorded messages in the take so far
   */
  void step(long recorded) {
    if (music.gap().isPresent()) {
      goOn(recorded);
    } else {
      failed().ifPresent(line -> lose(line, recorded));
    }
  }

  private void lose(LineStatus line, long recorded) {
    recordedAtLoss = recorded;
    wires.forEach(ThruWire::close);
    music.lose(line.text());
  }

  private void goOn(long recorded) {
    if (music.isBack()) {
      wires.forEach(ThruWire::again);
      missed += recorded - recordedAtLoss;
    }
  }

  /**
   * Returns who connects the pins of one source, one after another: each connection ends when the
   * next begins, and what it left sounding too.
   */
  Consumer<IPin> source() {
    ThruWire wire = new ThruWire(this::connect);
    wires.add(wire);
    return wire;
  }

  private IMXFConnection connect(IPin captured) {
    if (music.gap().isPresent()) {
      return null;
    }
    FilterStage stage = FilterStage.of(new ThruFilter(choice));
    String unique = "thru " + name + " " + CONNECTIONS.incrementAndGet();
    return graph.connect(unique, captured, List.of(stage), music.pin());
  }

  /** {@return why it plays nothing now; empty when it does} */
  Optional<String> problem() {
    Optional<String> gap = music.gap();
    IPin pin = music.pin();
    boolean isAttached = pin.isAttached();
    if (gap.isPresent() || isEnding || pin.isClosed()) {
      return gap; // without one the take is over
    }
    if (!isAttached) {
      return Optional.of("its miniport is away");
    }
    return pin.failure().map(Throwable::getMessage).or(() -> failed().map(LineStatus::text));
  }

  private Optional<LineStatus> failed() {
    return PinQuery.line(music.pin()).filter(line -> line.state() == LineStatus.State.FAILED);
  }

  /**
   * {@return messages that found no room, or no device}
   *
   * @param recorded messages in the take so far
   */
  long lostEvents(long recorded) {
    long away = music.gap().isPresent() ? recorded - recordedAtLoss : 0;
    return missed + away + wires.stream().mapToLong(ThruWire::lostEvents).sum();
  }

  @Override
  public void close() throws IOException {
    isEnding = true; // before a pin is detached, which a take that goes on would tell
    wires.forEach(ThruWire::close);
    try (music) {
      if (sound != null) {
        sound.close();
      }
    }
  }
}
