package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.inject.Inject;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;
import org.dmus.portcls.ClassIds;
import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Another bundle's reverberation comes and goes while a song is rendered. */
@ExtendWith(PaxExamExtension.class)
public class EffectServiceIT {
  private static final int RATE = 44_100;

  /** The render is fast: the first window may be all but over when the service is there. */
  private static final int WINDOWS = 3;

  private static final int SONG_SECONDS = 300;
  private static final int LIMIT_SECONDS = 60;
  private static final float MARK = 8;

  @Inject private BundleContext context;

  /** A reverberation nobody can miss. */
  private static final class Mark implements SendEffect {

    @Override
    public void process(float[] send, int from, int to, float[] left, float[] right, int at) {
      for (int i = from; i < to; i++) {
        left[at + i] += MARK;
      }
    }

    @Override
    public void parameter(int parameter, int value) {}

    @Override
    public void reset() {}

    @Override
    public int tailFrames() {
      return 1;
    }

    @Override
    public void clear() {}
  }

  @Test
  public void aReverberationTakesOverInMidSongAndItsGoingBreaksNothing() throws Exception {
    WatchedOutput output = new WatchedOutput(context);
    Semaphore due = new Semaphore(0);
    AtomicLong rendered = new AtomicLong();
    output.listen(
        frames -> {
          if (frames / (10 * RATE) > rendered.getAndSet(frames) / (10 * RATE)) {
            due.release();
          }
        });
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<RenderReport> render = executor.submit(this::render);
      assertThat(due.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      long before = rendered.get();
      ServiceRegistration<SendEffectFactory> registration = register();
      due.drainPermits();
      assertThat(due.tryAcquire(WINDOWS, LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      registration.unregister();
      long after = rendered.get();
      RenderReport report = render.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      assertThat(report.lostEvents()).isZero();
      assertThat(report.frames()).isGreaterThan((long) RATE * SONG_SECONDS);
      assertMarkedBetween(output.left(), before, after);
    } finally {
      executor.shutdownNow();
      output.unregister();
    }
  }

  /** What a step of the engine had rendered already may not have been written. */
  private static void assertMarkedBetween(float[] left, long before, long after) {
    int marked = 0;
    for (int i = 0; i < left.length; i++) {
      if (left[i] > MARK / 2) {
        marked++;
        assertThat((long) i).isBetween(before, after + RATE);
      }
    }
    assertThat(marked).isGreaterThan(RATE);
  }

  private ServiceRegistration<SendEffectFactory> register() {
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put(SendEffectFactory.KIND, SendEffectFactory.REVERB);
    return context.registerService(SendEffectFactory.class, rate -> new Mark(), properties);
  }

  private RenderReport render() throws Exception {
    return new Registry(context)
        .await(Renderer.class, "")
        .render(
            new RenderRequest(
                LongSong.ofSeconds(SONG_SECONDS),
                ClassIds.MINIPORT_DLS_SYNTH,
                Map.of("bank", ToneBank.write().toString()),
                new WaveFormat(RATE, 2, WaveFormat.Encoding.FLOAT_32),
                "watched",
                "",
                RenderRequest.DEFAULT_MAX_TAIL_100NS),
            RenderListener.NONE);
  }
}
