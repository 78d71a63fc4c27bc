package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
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

/** What comes out at the end of the whole path, judged with numbers. */
@ExtendWith(PaxExamExtension.class)
public class RenderedAudioIT {
  private static final int RATE = 44_100;
  private static final WaveFormat FLOAT = new WaveFormat(RATE, 2, WaveFormat.Encoding.FLOAT_32);

  @Inject private BundleContext context;

  @Test
  public void everyNoteSoundsInExactlyTheFrameOfItsTimeAndNothingSoundsBetween() throws Exception {
    MidiFile song = ClickSong.ofNotes(500);
    Path wav = Files.createTempFile("clicks", ".wav");
    Path bank = ClickSong.writeBank();
    render(song, wav, Map.of("bank", bank.toString(), "effects", "false"));
    assertThat(framesThatSound(WavSamples.left(wav))).isEqualTo(framesOfNotes(song));
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

  private static List<Long> framesThatSound(float[] samples) {
    List<Long> frames = new ArrayList<>();
    for (int i = 0; i < samples.length; i++) {
      if (Math.abs(samples[i]) > 1e-6f) {
        frames.add((long) i);
      }
    }
    return frames;
  }

  @Test
  public void aSongRendersToTheSameBytesEveryTimeWithoutClippingOrLoss() throws Exception {
    MidiFile song = LongSong.ofSeconds(3);
    Path first = Files.createTempFile("first", ".wav");
    Path second = Files.createTempFile("second", ".wav");
    RenderReport report = render(song, first, Map.of());
    render(song, second, Map.of());
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    assertThat(report.clippedSamples()).isZero();
    assertThat(report.lostEvents()).isZero();
    assertThat(report.peak()).isBetween(0.01f, 1f);
  }

  private RenderReport render(MidiFile song, Path wav, Map<String, Object> settings)
      throws Exception {
    Renderer renderer = new Registry(context).await(Renderer.class, "");
    return renderer.render(
        new RenderRequest(
            song,
            ClassIds.MINIPORT_DLS_SYNTH,
            settings,
            FLOAT,
            "wav",
            wav.toString(),
            RenderRequest.DEFAULT_MAX_TAIL_100NS),
        RenderListener.NONE);
  }
}
