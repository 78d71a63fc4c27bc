package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.client.PinStatistics;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.itest.exam.ShippedBundles;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.WaveFormat;
import org.dmus.player.Activity;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPortDMus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The synth is stopped, updated and started while a song plays through it. */
@ExtendWith(PaxExamExtension.class)
public class HotSwapIT {
  private static final String BUNDLE = "org.dmus.miniport.synth";
  private static final String SYNTH = Registry.ofClass(ClassIds.MINIPORT_DLS_SYNTH);
  private static final long LIMIT_SECONDS = 10;

  @Inject private BundleContext context;

  private final BlockingQueue<PinListener.Event> events = new LinkedBlockingQueue<>();

  @Test
  public void aStoppedSynthTakesItsPortAwayAndAStartedOneBringsItBack() throws Exception {
    try (Playback playback = play()) {
      IPin pin = musicPin();
      awaitDelivered(pin, 10);

      bundle().stop();
      assertThat(next()).isEqualTo(PinListener.Event.DETACHED);
      assertThat(pin.isAttached()).isFalse();
      assertThat(registry().has(IPortDMus.class, SYNTH)).isFalse();

      bundle().start();
      assertThat(next()).isEqualTo(PinListener.Event.ATTACHED);
      registry().await(IPortDMus.class, SYNTH);
      awaitDelivered(pin, pin.statistics().delivered() + 10);
      assertThat(playback.state()).isEqualTo(Activity.State.RUNNING);
    }
  }

  @Test
  public void aSongGoesOnThroughAnUpdate() throws Exception {
    try (Playback playback = play()) {
      IPin pin = musicPin();
      awaitDelivered(pin, 10);

      update();
      assertThat(next()).isEqualTo(PinListener.Event.DETACHED);
      assertThat(next()).isEqualTo(PinListener.Event.ATTACHED);
      awaitDelivered(pin, pin.statistics().delivered() + 10);
      assertThat(playback.state()).isEqualTo(Activity.State.RUNNING);
    }
  }

  @Test
  public void everyEventOfASongWithAnUpdateInItIsAccountedFor() throws Exception {
    IPin pin;
    try (Playback playback = play()) {
      pin = musicPin();
      awaitDelivered(pin, 10);
      update();
      awaitDelivered(pin, pin.statistics().delivered() + 10);
      assertThat(playback.events()).isPositive();
    }
    PinStatistics s = pin.statistics();
    assertThat(s.accounted()).isEqualTo(s.written());
  }

  private Playback play() throws Exception {
    WaveFormat stereo = new WaveFormat(48_000, 2, WaveFormat.Encoding.PCM_16);
    IFilter synth = registry().await(IFilter.class, SYNTH);
    Player player = registry().await(Player.class, "");
    return player.play(new PlayRequest(LongSong.ofSeconds(60), synth, stereo, "null", "", true, 0));
  }

  private IPin musicPin() throws InterruptedException {
    IFilter synth = registry().await(IFilter.class, SYNTH);
    IPin music =
        synth.openPins().stream()
            .filter(pin -> pin.format().equals(KsDataFormat.DIRECTMUSIC))
            .findFirst()
            .orElseThrow();
    music.listener((pin, event) -> events.add(event));
    return music;
  }

  private void update() throws Exception {
    try (InputStream jar = Files.newInputStream(ShippedBundles.named(BUNDLE))) {
      bundle().update(jar);
    }
  }

  private PinListener.Event next() throws InterruptedException {
    return events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  private static void awaitDelivered(IPin pin, long atLeast) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (pin.statistics().delivered() < atLeast) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not " + atLeast + " events delivered: " + pin.statistics());
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private Registry registry() {
    return new Registry(context);
  }

  private Bundle bundle() {
    return Stream.of(context.getBundles())
        .filter(b -> BUNDLE.equals(b.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }
}
