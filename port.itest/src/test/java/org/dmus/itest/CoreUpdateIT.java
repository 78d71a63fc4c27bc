package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.PinListener;
import org.dmus.client.PinStatistics;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.itest.exam.ShippedBundles;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.player.Activity;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.SubdeviceProperties;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The port driver itself is updated and refreshed while songs play. */
@Tag(Measured.TAG)
@ExtendWith(PaxExamExtension.class)
public class CoreUpdateIT {
  private static final String CORE = "org.dmus.port.impl";
  private static final String UART = "org.dmus.miniport.uart";
  private static final String SYNTH = Registry.ofClass(ClassIds.MINIPORT_DLS_SYNTH);
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

  @Inject private BundleContext context;

  private final BlockingQueue<PinListener.Event> news = new LinkedBlockingQueue<>();

  @Test
  public void aSongGoesOnOverAnUpdateOfThePortDriver() throws Exception {
    MidiFile song = LongSong.ofSeconds(60);
    IFilter synth = registry().await(IFilter.class, SYNTH);
    WaveFormat stereo = new WaveFormat(48_000, 2, WaveFormat.Encoding.PCM_16);
    Player player = registry().await(Player.class, "");
    try (Playback playback =
        player.play(new PlayRequest(song, synth, stereo, "null", "", true, 0))) {
      await(() -> delivered() >= 10 && playback.position100ns() > 0);
      long before = playback.position100ns();

      update();

      registry().await(IFilter.class, SYNTH);
      await(() -> delivered() >= 10);
      await(() -> playback.position100ns() > before);
      assertThat(playback.state()).isEqualTo(Activity.State.RUNNING);
    }
  }

  @Test
  public void whatTheConsolePlaysAndHasOpenGoesOn() throws Exception {
    Path song = Files.write(Files.createTempFile("song", ".mid"), LongSong.bytesOfSeconds(60));
    Path device = Files.createTempFile("device", ".bytes");
    try (Configurations configurations = new Configurations(context)) {
      configurations.make(UART, Map.of("name", "keyboard", "device", device.toString(), "rate", 0));
      registry().await(IFilter.class, "(" + SubdeviceProperties.NAME + "=keyboard)");
      try (Console console = Console.open(context)) {
        console.execute("play -o null synth " + song);
        console.execute("open keyboard:1 -n lead");
        await(() -> delivered() >= 10);
        long start = System.nanoTime();
        update();
        await(() -> delivered() >= 1);
        System.out.printf("played on after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        await(() -> delivered() >= 10);
      }
      try (Console console = Console.open(context)) {
        console.awaitShown("play", "(?s).*running.*");
        console.awaitShown("open", "(?s).*lead.*run.*");
        console.execute("send lead 92 3C 64");
        await(() -> device.toFile().length() >= 3); // what is closed forgets what it has not sent
        console.execute("close all");
        console.execute("stop");
      }
    }
    assertThat(Files.readAllBytes(device)).startsWith((byte) 0x92, (byte) 0x3C, (byte) 0x64);
    Files.delete(device);
    Files.delete(song);
  }

  /** What the music pin of the synthesizer that there is now has delivered. */
  private long delivered() {
    try {
      return registry().await(IFilter.class, SYNTH).openPins().stream()
          .filter(pin -> pin.format().equals(KsDataFormat.DIRECTMUSIC))
          .mapToLong(pin -> pin.statistics().delivered())
          .sum();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  public void everyNoteEndsAndEveryEventIsAccountedFor() throws Exception {
    Path device = Files.createTempFile("device", ".bytes");
    try (Configurations configurations = new Configurations(context)) {
      configurations.make(UART, Map.of("name", "keyboard", "device", device.toString(), "rate", 0));
      IPin pin = openKeyboard();
      IPinClient other = pin.openClient("other");
      for (int i = 0; i < 200; i++) {
        write(pin, i, 0x90, 60 + i % 12);
        write(other, i, 0x91, 60 + i % 12);
        write(pin, i + 50, 0x80, 60 + i % 12);
        write(other, i + 50, 0x81, 60 + i % 12);
        if (i == 100) {
          update();
        }
        LockSupport.parkNanos(1_000_000);
      }
      assertThat(news.poll(10, TimeUnit.SECONDS)).isEqualTo(PinListener.Event.DETACHED);
      assertThat(news.poll(10, TimeUnit.SECONDS)).isEqualTo(PinListener.Event.ATTACHED);
      await(() -> pin.statistics().queued() == 0);
      PinStatistics s = pin.statistics();
      assertThat(s.written()).isEqualTo(800);
      assertThat(s.delivered() + s.stale() + s.undeliverable() + s.lostDetached() + s.flushed())
          .isEqualTo(800);
      assertThat(s.flushed() + s.lostDetached()).isZero();
      assertThat(other.statistics().written()).isEqualTo(400);
      pin.close();
      assertThat(pin.statistics().written()).isEqualTo(800);
    }
    assertThat(sounding(Files.readAllBytes(device)).cardinality()).as("hung notes").isZero();
    Files.delete(device);
  }

  @Test
  public void presentationTimeGoesOnWithoutAJump() throws Exception {
    Path device = Files.createTempFile("device", ".bytes");
    try (Configurations configurations = new Configurations(context)) {
      configurations.make(UART, Map.of("name", "keyboard", "device", device.toString(), "rate", 0));
      IPin pin = openKeyboard();
      long startNanos = System.nanoTime();
      long start = pin.presentationTime();
      update();
      await(pin::isAttached);
      long elapsed = (System.nanoTime() - startNanos) / 100;
      long shown = pin.presentationTime() - start;
      System.out.println("presentation time slipped by " + (elapsed - shown) / 10 + " us");
      assertThat(shown).isLessThanOrEqualTo(elapsed + 10_000).isGreaterThan(elapsed / 2);
      pin.close();
    }
    Files.delete(device);
  }

  @Test
  public void nothingOfTheOldPortDriverIsKept() throws Exception {
    IFilter lasting = registry().await(LastingPorts.class, "").filter(synthFilter());
    IPin pin = lasting.openPin(0, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    pin.listener((p, event) -> news.add(event));
    WeakReference<ClassLoader> old = new WeakReference<>(loader());
    update();
    await(pin::isAttached);
    assertThat(loader()).isNotSameAs(old.get());
    await(
        () -> {
          System.gc();
          return old.refersTo(null);
        });
    pin.close();
  }

  private ClassLoader loader() {
    return core().adapt(BundleWiring.class).getClassLoader();
  }

  private IFilter synthFilter() throws InterruptedException {
    return registry().await(IFilter.class, SYNTH);
  }

  private IPin openKeyboard() throws Exception {
    IFilter keyboard =
        registry().await(IFilter.class, "(" + SubdeviceProperties.NAME + "=keyboard)");
    IFilter lasting = registry().await(LastingPorts.class, "").filter(keyboard);
    int id = lasting.description().findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC).orElseThrow();
    IPin pin = lasting.openPin(id, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    pin.listener((p, event) -> news.add(event));
    return pin;
  }

  private interface Writer {
    int write(ByteBuffer records, long startTime100ns);
  }

  private static void write(IPin pin, int timeMs, int status, int key) {
    write(pin::write, timeMs, status, key);
  }

  private static void write(IPinClient client, int timeMs, int status, int key) {
    write(client::write, timeMs, status, key);
  }

  private static void write(Writer to, int timeMs, int status, int key) {
    ByteBuffer record = DMusBuffer.allocate(64);
    DMusBuffer.put(record, 1, 0, new byte[] {(byte) status, (byte) key, 64}, 0, 3);
    record.flip();
    await(() -> to.write(record, timeMs * 10_000L) == 1);
  }

  /** Follows the note-ons and note-offs of a device with running status or without. */
  private static BitSet sounding(byte[] bytes) {
    BitSet notes = new BitSet();
    int status = 0;
    int first = -1;
    for (byte b : bytes) {
      if (b < 0) {
        status = b & 0xFF;
        first = -1;
      } else if (first < 0 && (status & 0xE0) != 0xC0) {
        first = b;
      } else {
        follow(notes, status, first, b);
        first = -1;
      }
    }
    return notes;
  }

  private static void follow(BitSet notes, int status, int first, int second) {
    int channel = (status & 0x0F) * 128;
    switch (status & 0xF0) {
      case 0x80 -> notes.clear(channel + first);
      case 0x90 -> notes.set(channel + first, second > 0);
      case 0xB0 -> {
        if (first == 120 || first == 123) {
          notes.clear(channel, channel + 128);
        }
      }
      default -> {}
    }
  }

  private void update() throws Exception {
    Bundle core = core();
    try (InputStream jar = Files.newInputStream(ShippedBundles.named(CORE))) {
      core.update(jar);
    }
    CountDownLatch refreshed = new CountDownLatch(1);
    context
        .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
        .adapt(FrameworkWiring.class)
        .refreshBundles(
            List.of(core),
            event -> {
              if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
              }
            });
    assertThat(refreshed.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not in " + TimeUnit.NANOSECONDS.toSeconds(LIMIT_NANOS) + " s");
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  private Registry registry() {
    return new Registry(context);
  }

  private Bundle core() {
    return Stream.of(context.getBundles())
        .filter(b -> CORE.equals(b.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }
}
