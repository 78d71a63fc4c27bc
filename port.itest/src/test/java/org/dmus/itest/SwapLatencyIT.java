package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.ObjLongConsumer;
import javax.inject.Inject;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.client.PortSettings;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/**
 * Updates of miniports that play in real time, one after the other: how long each takes, and that
 * no note of the synthesizer hangs. {@code -Ddmus.swaps=10000} for the published figure, {@code
 * -Ddmus.swaps.busy=2} with so many threads that do nothing but run, {@code -Ddmus.swaps.bank=}
 * with a bank of your own, empty for that of this machine.
 */
@Tag(Measured.TAG)
@ExtendWith(PaxExamExtension.class)
public class SwapLatencyIT {
  private static final int SWAPS = Integer.getInteger("dmus.swaps", 25);
  private static final int BUSY = Integer.getInteger("dmus.swaps.busy", 0);
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(30);
  private static final int LINE_PIN = 1;
  private static final WaveFormat FLOAT = new WaveFormat(48_000, 2, WaveFormat.Encoding.FLOAT_32);

  @Inject private BundleContext context;

  @Test
  public void eachUpdateIsPlayedThroughAndNoNoteHangs() throws Exception {
    WatchedOutput output = new WatchedOutput(context);
    Player player = registry().await(Player.class, "");
    SubdeviceConfiguration configuration =
        realtime("tones", ClassIds.MINIPORT_DLS_SYNTH)
            .with("bank", System.getProperty("dmus.swaps.bank", ToneBank.write().toString()))
            .with("effects", "false");
    List<Thread> busy = startBusy();
    try (ISubdevice synth = create(configuration);
        Playback playback = play(player, synth)) {
      swapSynth(musicOf(synth), output);
      assertThat(playback.failure()).isEmpty();
    } finally {
      busy.forEach(Thread::interrupt);
      output.unregister();
    }
  }

  @Test
  public void anUpdateOfAnOutputLineIsAsQuick() throws Exception {
    Path device = Files.createTempFile("device", ".midi");
    swapLine("uart", ClassIds.MINIPORT_DMUS_UART, device);
    Files.delete(device);
  }

  @Test
  public void anUpdateOfAnInputLineIsAsQuick() throws Exception {
    Path device = Files.createTempFile("device", ".midi");
    swapLine("capture", ClassIds.MINIPORT_DMUS_UART_CAPTURE, device);
    Files.delete(device);
  }

  /** Events may wait however busy the machine is. */
  private static SubdeviceConfiguration realtime(String name, UUID miniport) {
    return SubdeviceConfiguration.realtime(name, miniport).with(PortSettings.STALE_MS, "0");
  }

  private ISubdevice create(SubdeviceConfiguration configuration) throws InterruptedException {
    return registry().await(SubdeviceFactory.class, "").create(configuration);
  }

  private Registry registry() {
    return new Registry(context);
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

  private static IPin musicOf(ISubdevice synth) {
    return synth.filter().openPins().stream()
        .filter(pin -> pin.format().equals(KsDataFormat.DIRECTMUSIC))
        .findFirst()
        .orElseThrow();
  }

  private void swapSynth(IPin music, WatchedOutput output) throws Exception {
    await(() -> output.soundedAtNs() > 0);
    swap(
        "synth",
        music,
        (table, calledAtNs) -> {
          long attachedAtNs = System.nanoTime();
          await(() -> output.soundedAtNs() > attachedAtNs);
          long soundedAtNs = output.soundedAtNs();
          table.addSound(soundedAtNs - calledAtNs);
          await(() -> output.silentAtNs() > soundedAtNs); // between two notes: none hangs
          output.forget();
        });
    await(() -> isAccountedFor(music.statistics())); // the player writes on
    PinStatistics s = music.statistics();
    // One note at a time: it ends with the old stream, and its end finds nothing to end.
    assertThat(s.lostDetached()).isLessThanOrEqualTo(SWAPS);
    assertThat(s.absorbed() + s.stale() + s.unrecallable()).isZero();
  }

  private static boolean isAccountedFor(PinStatistics s) {
    return s.accounted() == s.written();
  }

  private void swapLine(String name, UUID miniport, Path device) throws Exception {
    List<Thread> busy = startBusy();
    try (ISubdevice line = create(realtime(name, miniport).with("device", device.toString()));
        IPin pin = line.filter().openPin(LINE_PIN, KsDataFormat.DIRECTMUSIC)) {
      pin.setState(KsState.RUN);
      swap(name, pin, (table, calledAtNs) -> assertThat(pin.failure()).isEmpty());
    } finally {
      busy.forEach(Thread::interrupt);
    }
  }

  private void swap(String name, IPin pin, ObjLongConsumer<SwapTable> then) throws Exception {
    SwappableBundle bundle = new SwappableBundle(context, "org.dmus.miniport." + name);
    SwapTable table = new SwapTable(name + " beside " + BUSY + " busy threads");
    SwapPhases phases = new SwapPhases(context, "org.dmus.miniport." + name);
    pin.listener(phases);
    for (int i = 0; i < SWAPS; i++) {
      phases.begin();
      long calledAtNs = System.nanoTime();
      bundle.swap(SwappableBundle.Way.UPDATE);
      await(phases::isOver);
      table.add(calledAtNs, phases);
      then.accept(table, calledAtNs);
    }
    phases.unregister();
    table.print();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT_NS;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in 30 s").isLessThan(deadline);
      LockSupport.parkNanos(500_000);
    }
  }
}
