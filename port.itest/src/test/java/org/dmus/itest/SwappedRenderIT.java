package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.dmus.client.PinStatistics;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.EventCursor;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/** The synthesizer is updated again and again while a song is rendered through it. */
@ExtendWith(PaxExamExtension.class)
public class SwappedRenderIT {
  private static final int SWAPS = 20;
  private static final int RATE = 44_100;
  private static final int LIMIT_SECONDS = 60;

  @Inject private BundleContext context;

  @Test
  public void everyOnsetOfASongWithTwentySwapsInItSoundsInItsFrame() throws Exception {
    MidiFile song = ClickSong.ofNotes(1_000);
    WatchedOutput output = new WatchedOutput(context);
    RenderReport report =
        renderSwapping(
            song, output, Map.of("bank", ClickSong.writeBank().toString(), "effects", "false"));
    assertThat(Onsets.frames(output.left())).isEqualTo(framesOfNotes(song));
    assertThat(report.pin().recalled()).isPositive();
    assertBalance(report);
  }

  @Test
  public void noNoteHangsAfterTwentySwapsAndNoEventIsLost() throws Exception {
    WatchedOutput output = new WatchedOutput(context);
    RenderReport report =
        renderSwapping(
            LongSong.ofSeconds(20),
            output,
            Map.of("bank", ToneBank.write().toString(), "effects", "false"));
    float[] left = output.left();
    assertThat(report.cutOff()).isFalse();
    assertThat(report.frames()).isLessThan(22 * RATE);
    assertThat(left[left.length - 1]).isZero();
    assertBalance(report);
  }

  private static void assertBalance(RenderReport report) {
    PinStatistics pin = report.pin();
    assertThat(pin.delivered()).isEqualTo(pin.written()).isEqualTo(report.events());
    assertThat(report.lostEvents() + pin.unrecallable() + pin.stale()).isZero();
  }

  /** Asks for the next swap each time that another part of the song is rendered. */
  private RenderReport renderSwapping(
      MidiFile song, WatchedOutput output, Map<String, Object> settings) throws Exception {
    long part = ReferenceTime.toFrames(song.duration100ns(), RATE) / (SWAPS + 1);
    Semaphore due = new Semaphore(0);
    long[] asked = {0};
    output.listen(
        frames -> {
          while (asked[0] < Math.min(SWAPS, frames / part)) {
            asked[0]++;
            due.release();
          }
        });
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<RenderReport> render = executor.submit(() -> render(song, settings));
      SynthBundle synth = new SynthBundle(context);
      for (int i = 0; i < SWAPS; i++) {
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

  private static List<Long> framesOfNotes(MidiFile song) {
    List<Long> frames = new ArrayList<>();
    EventCursor cursor = song.events();
    while (cursor.next()) {
      if (ClickSong.isNoteOn(cursor)) {
        frames.add(ReferenceTime.toFrames(cursor.time100ns(), RATE));
      }
    }
    return frames;
  }
}
