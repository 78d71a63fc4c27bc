package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.MidiFile;
import org.osgi.framework.BundleContext;

/** Renders a song through a synthesizer that is updated again and again meanwhile. */
final class SwappingRender {
  static final int RATE = 44_100;
  private static final int LIMIT_SECONDS = 60;

  private final BundleContext context;
  private final int swaps;

  /** Creates one with so many updates, evenly over the song. */
  SwappingRender(BundleContext context, int swaps) {
    this.context = context;
    this.swaps = swaps;
  }

  /** Asks for the next swap each time that another part of the song is rendered. */
  RenderReport of(MidiFile song, WatchedOutput output, Map<String, Object> settings)
      throws Exception {
    long part = ReferenceTime.toFrames(song.duration100ns(), RATE) / (swaps + 1);
    Semaphore due = new Semaphore(0);
    long[] asked = {0};
    output.listen(
        frames -> {
          while (asked[0] < Math.min(swaps, frames / part)) {
            asked[0]++;
            due.release();
          }
        });
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<RenderReport> render = executor.submit(() -> render(song, settings));
      SynthBundle synth = new SynthBundle(context);
      for (int i = 0; i < swaps; i++) {
        assertThat(due.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS)).as("swap %d", i).isTrue();
        synth.update();
      }
      return render.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } finally {
      executor.shutdownNow();
      output.unregister();
    }
  }

  private RenderReport render(MidiFile song, Map<String, Object> settings) throws Exception {
    WaveFormat format = new WaveFormat(RATE, 2, WaveFormat.Encoding.FLOAT_32);
    Renderer renderer = new Registry(context).await(Renderer.class, "");
    return renderer.render(
        new RenderRequest(
            song,
            ClassIds.MINIPORT_DLS_SYNTH,
            settings,
            format,
            "watched",
            "",
            RenderRequest.DEFAULT_MAX_TAIL_100NS),
        RenderListener.NONE);
  }
}
