package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinListener;
import org.dmus.client.PinStatistics;
import org.dmus.client.PortSettings;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.WaveFormat;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/**
 * Updates of a synthesizer that plays in real time, one after the other: how long each takes, and
 * that no note hangs. {@code -Ddmus.swaps=10000} for the published figure, {@code
 * -Ddmus.swaps.busy=2} with so many threads that do nothing but run.
 */
@ExtendWith(PaxExamExtension.class)
public class SwapLatencyIT {
  private static final int SWAPS = Integer.getInteger("dmus.swaps", 50);
  private static final int BUSY = Integer.getInteger("dmus.swaps.busy", 0);
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(30);
  private static final WaveFormat FLOAT = new WaveFormat(48_000, 2, WaveFormat.Encoding.FLOAT_32);

  @Inject private BundleContext context;

  private volatile long detachedAtNs;
  private volatile long attachedAtNs;

  @Test
  public void eachUpdateIsPlayedThroughAndNoNoteHangs() throws Exception {
    WatchedOutput output = new WatchedOutput(context);
    Registry registry = new Registry(context);
    SubdeviceConfiguration configuration =
        SubdeviceConfiguration.realtime("tones", ClassIds.MINIPORT_DLS_SYNTH)
            .with("bank", ToneBank.write().toString())
            .with("effects", "false")
            .with(PortSettings.STALE_MS, "0"); // however busy the machine is
    List<Thread> busy = startBusy();
    Player player = registry.await(Player.class, "");
    try (ISubdevice synth = registry.await(SubdeviceFactory.class, "").create(configuration);
        Playback playback = play(player, synth)) {
      swapAgainAndAgain(synth, output);
      assertThat(playback.failure()).isEmpty();
    } finally {
      busy.forEach(Thread::interrupt);
      output.unregister();
    }
  }

  private static List<Thread> startBusy() {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < BUSY; i++) {
      Thread thread =
          new Thread(
              () -> {
                while (!Thread.currentThread().isInterrupted()) {
                  Thread.onSpinWait();
                }
              },
              "busy");
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    return threads;
  }

  private static Playback play(Player player, ISubdevice synth) throws Exception {
    return player.play(
        new PlayRequest(
            LongSong.ofSeconds(60 + SWAPS), synth.filter(), FLOAT, "watched", "", true, 0));
  }

  private void swapAgainAndAgain(ISubdevice synth, WatchedOutput output) {
    IPin music =
        synth.filter().openPins().stream()
            .filter(pin -> pin.format().equals(KsDataFormat.DIRECTMUSIC))
            .findFirst()
            .orElseThrow();
    music.listener(this::noteTime);
    SynthBundle bundle = new SynthBundle(context);
    Figures whole = new Figures("update called -> stream there");
    Figures away = new Figures("stream gone -> stream there");
    Figures sound = new Figures("update called -> it sounds");
    await(() -> output.soundedAtNs() > 0);
    for (int i = 0; i < SWAPS; i++) {
      long start = System.nanoTime();
      bundle.update();
      await(() -> attachedAtNs > start && output.soundedAtNs() > attachedAtNs);
      whole.add(attachedAtNs - start);
      away.add(attachedAtNs - detachedAtNs);
      sound.add(output.soundedAtNs() - start);
      long sounding = output.soundedAtNs();
      await(() -> output.silentAtNs() > sounding); // between two notes: none hangs
      output.forget();
    }
    whole.print();
    away.print();
    sound.print();
    PinStatistics s = music.statistics();
    // One note at a time: it ends with the old stream, and its end finds nothing to end.
    assertThat(s.lostDetached()).isLessThanOrEqualTo(SWAPS);
    assertThat(s.absorbed() + s.stale() + s.unrecallable()).isZero();
    assertThat(s.accounted()).isEqualTo(s.written());
  }

  private void noteTime(IPin pin, PinListener.Event event) {
    if (event == PinListener.Event.DETACHED) {
      detachedAtNs = System.nanoTime();
    } else if (event == PinListener.Event.ATTACHED) {
      attachedAtNs = System.nanoTime();
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT_NS;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in 30 s").isLessThan(deadline);
      LockSupport.parkNanos(500_000);
    }
  }

  /** Times of one kind. */
  private static final class Figures {
    private final String name;
    private final List<Long> timesNs = new ArrayList<>();

    Figures(String name) {
      this.name = name;
    }

    void add(long timeNs) {
      timesNs.add(timeNs);
    }

    void print() {
      Collections.sort(timesNs);
      System.out.printf(
          "%s, %d swaps, %d busy threads: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
          name, SWAPS, BUSY, atMs(0.5), atMs(0.99), atMs(1));
    }

    private double atMs(double part) {
      return timesNs.get((int) Math.min(timesNs.size() - 1, part * timesNs.size())) / 1e6;
    }
  }
}
