package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import org.dmus.client.ISubdevice;
import org.dmus.client.PortSettings;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.Activity;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/** A song plays in real time into a WAV file while the synthesizer is updated. */
@Tag(Measured.TAG)
@ExtendWith(PaxExamExtension.class)
public class SwappedPlaybackIT {
  private static final int RATE = 48_000;
  private static final int NOTES = 60;
  private static final int SPACING_MS = 50;
  private static final int SWAPS = 4;
  private static final WaveFormat FLOAT = new WaveFormat(RATE, 2, WaveFormat.Encoding.FLOAT_32);

  @Inject private BundleContext context;

  @Test
  public void noOnsetIsMissingNorComesEarlyAndAllIsSilentAtTheEnd() throws Exception {
    float[] reference = record(0);
    float one = Onsets.peak(reference);
    List<Long> undisturbed = clicks(reference, one);
    float[] swapped = record(SWAPS);
    List<Long> onsets = clicks(swapped, one);
    assertThat(undisturbed).hasSize(NOTES);
    assertThat(onsets).hasSize(NOTES);
    long latest = 0;
    for (int i = 0; i < NOTES; i++) {
      long offMs = (onsets.get(i) - undisturbed.get(i)) * 1_000 / RATE;
      latest = Math.max(latest, offMs);
      assertThat(offMs).as("ms that onset %d of %s is late", i, onsets).isGreaterThanOrEqualTo(-20);
    }
    assertThat(swapped[swapped.length - 1]).isZero();
    System.out.printf("%d swaps in real time: onsets at most %d ms late%n", SWAPS, latest);
  }

  /** Where each click is; those that sound in one frame are there as often as they are loud. */
  private static List<Long> clicks(float[] samples, float one) {
    List<Long> clicks = new ArrayList<>();
    for (int i = 1; i < samples.length; i++) {
      float rise = Math.abs(samples[i]) - Math.abs(samples[i - 1]);
      for (int n = Math.round(rise / one); n > 0; n--) {
        clicks.add((long) i);
      }
    }
    return clicks;
  }

  private float[] record(int swaps) throws Exception {
    Path wav = Files.createTempFile("swapped", ".wav");
    Registry registry = new Registry(context);
    SubdeviceConfiguration configuration =
        SubdeviceConfiguration.realtime("clicks", ClassIds.MINIPORT_DLS_SYNTH)
            .with("bank", ClickSong.writeBank().toString())
            .with("effects", "false")
            .with(PortSettings.STALE_MS, 0); // a busy machine takes longer than a user would wait
    MidiFile song = ClickSong.evenly(NOTES, SPACING_MS);
    Player player = registry.await(Player.class, "");
    try (ISubdevice synth = registry.await(SubdeviceFactory.class, "").create(configuration);
        Playback playback =
            player.play(
                new PlayRequest(
                    song, synth.filter(), FLOAT, "wav", wav.toString(), true, 10_000_000))) {
      swapWhile(playback, song.duration100ns(), swaps);
      assertThat(playback.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(playback.state()).isEqualTo(Activity.State.FINISHED);
    }
    return WavSamples.left(wav);
  }

  private void swapWhile(Playback playback, long duration100ns, int swaps) {
    SynthBundle synth = new SynthBundle(context);
    for (int i = 1; i <= swaps; i++) {
      long at100ns = duration100ns * i / (swaps + 1);
      while (playback.position100ns() < at100ns && playback.state() == Activity.State.RUNNING) {
        LockSupport.parkNanos(ReferenceTime.PER_MILLISECOND * 100);
      }
      synth.update();
    }
  }
}
