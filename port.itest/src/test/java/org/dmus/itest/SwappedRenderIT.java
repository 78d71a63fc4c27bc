package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.dmus.client.PinStatistics;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.RenderReport;
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

  @Inject private BundleContext context;

  @Test
  public void everyOnsetOfASongWithTwentySwapsInItSoundsInItsFrame() throws Exception {
    MidiFile song = ClickSong.ofNotes(1_000);
    WatchedOutput output = new WatchedOutput(context);
    RenderReport report =
        new SwappingRender(context, SWAPS)
            .of(song, output, Map.of("bank", ClickSong.writeBank().toString(), "effects", "false"));
    assertThat(Onsets.frames(output.left())).isEqualTo(framesOfNotes(song));
    assertThat(report.pin().recalled()).isPositive();
    assertBalance(report);
  }

  @Test
  public void noNoteHangsAfterTwentySwapsAndNoEventIsLost() throws Exception {
    WatchedOutput output = new WatchedOutput(context);
    RenderReport report =
        new SwappingRender(context, SWAPS)
            .of(
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
