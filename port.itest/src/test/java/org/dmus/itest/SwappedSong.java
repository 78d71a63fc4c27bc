package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.itest.exam.ShippedBundles;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.WaveFormat;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.portcls.ClassIds;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A song that plays while bundles below it are replaced; closed, it must not have failed. */
final class SwappedSong implements AutoCloseable {
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(30);

  private final BundleContext context;
  private final Playback playback;
  private final IPin music;

  SwappedSong(BundleContext context) throws Exception {
    this.context = context;
    Registry registry = new Registry(context);
    IFilter synth = registry.await(IFilter.class, Registry.ofClass(ClassIds.MINIPORT_DLS_SYNTH));
    WaveFormat stereo = new WaveFormat(48_000, 2, WaveFormat.Encoding.PCM_16);
    PlayRequest request =
        new PlayRequest(LongSong.ofSeconds(300), synth, stereo, "null", "", true, 0);
    playback = registry.await(Player.class, "").play(request);
    music =
        synth.openPins().stream()
            .filter(pin -> pin.format().equals(KsDataFormat.DIRECTMUSIC))
            .findFirst()
            .orElseThrow();
  }

  /** Returns the pin that the song plays on. */
  IPin music() {
    return music;
  }

  /** Waits for some events more. */
  void goesOn() {
    long enough = music.statistics().delivered() + 20;
    await(() -> music.statistics().delivered() >= enough);
  }

  /** Replaces a bundle by itself. */
  Bundle replace(String name) throws Exception {
    Bundle bundle = bundle(name);
    try (InputStream jar = Files.newInputStream(ShippedBundles.named(name))) {
      bundle.update(jar);
    }
    return bundle;
  }

  Bundle bundle(String name) {
    return Stream.of(context.getBundles())
        .filter(b -> name.equals(b.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT_NS;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in 30 s").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() {
    assertThat(playback.failure()).isEmpty();
    playback.close();
  }
}
