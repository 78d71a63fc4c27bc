package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.inject.Inject;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;
import org.dmus.player.Stems;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/** Parts of a song in files of their own, several renders at once, and other types of file. */
@ExtendWith(PaxExamExtension.class)
public class RenderedStemsIT {
  private static final WaveFormat FLOAT = new WaveFormat(44_100, 2, WaveFormat.Encoding.FLOAT_32);

  @Inject private BundleContext context;
  private final Path folder;

  public RenderedStemsIT() throws IOException {
    folder = Files.createTempDirectory("stems");
  }

  /** Two channels of one port and one of another. */
  private static MidiFile song() throws Exception {
    return SongBytes.format0(
        "parts.mid",
        track -> {
          track.writeBytes(new byte[] {0, (byte) 0x90, 60, 64, 0, (byte) 0x93, 64, 64});
          track.writeBytes(new byte[] {0, (byte) 0xFF, 0x21, 1, 1, 100, (byte) 0x90, 67, 64});
          track.writeBytes(new byte[] {100, (byte) 0x80, 67, 64});
          track.writeBytes(new byte[] {0, (byte) 0xFF, 0x21, 1, 0});
          track.writeBytes(new byte[] {0, (byte) 0x80, 60, 64, 0, (byte) 0x83, 64, 64});
        },
        Leniency.LENIENT);
  }

  private RenderReport render(String scheme, WaveFormat format, Path to, Optional<Stems> stems)
      throws Exception {
    Renderer renderer = new Registry(context).await(Renderer.class, "");
    return renderer.render(
        new RenderRequest(
            song(),
            ClassIds.MINIPORT_DLS_SYNTH,
            Map.of(),
            format,
            scheme,
            to.toString(),
            RenderRequest.DEFAULT_MAX_TAIL_100NS,
            true,
            stems),
        RenderListener.NONE);
  }

  private Path stem(int stem) {
    return folder.resolve("stem-" + stem + ".wav");
  }

  @Test
  public void channelsOfAllPortsAreApartAndTogetherTheyAreTheMix() throws Exception {
    Path mix = folder.resolve("mix.wav");
    RenderReport whole = render("wav", FLOAT, mix, Optional.empty());
    Stems channels = new Stems(Stems.By.CHANNELS, n -> stem(n).toString());
    RenderReport apart = render("wav", FLOAT, mix, Optional.of(channels));
    assertThat(apart.heardStems()).containsExactly(0, 3, 16);
    assertThat(apart.loudnessLufs().orElseThrow())
        .isCloseTo(whole.loudnessLufs().orElseThrow(), within(0.01));
    assertIsSum(mix, List.of(stem(0), stem(3), stem(16)));
  }

  @Test
  public void eachPortIsAPart() throws Exception {
    Path mix = folder.resolve("mix.wav");
    render("wav", FLOAT, mix, Optional.empty());
    Stems groups = new Stems(Stems.By.GROUPS, n -> stem(n).toString());
    RenderReport apart = render("wav", FLOAT, mix, Optional.of(groups));
    assertThat(apart.heardStems()).containsExactly(0, 1);
    assertIsSum(mix, List.of(stem(0), stem(1)));
  }

  private static void assertIsSum(Path mix, List<Path> parts) throws IOException {
    float[] left = WavSamples.left(mix);
    float[] sum = new float[left.length];
    for (Path part : parts) {
      float[] samples = WavSamples.left(part);
      assertThat(samples).as("frames of %s", part).hasSameSizeAs(left);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += samples[i];
      }
    }
    assertThat(sum).containsExactly(left, within(1e-5f));
  }

  @Test
  public void rendersAtOnceMakeTheSameFilesAsOneAlone() throws Exception {
    Path alone = folder.resolve("alone.wav");
    render("wav", FLOAT, alone, Optional.empty());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Path>> renders = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      Path to = folder.resolve("beside-" + n + ".wav");
      renders.add(
          threads.submit(
              () -> {
                render("wav", FLOAT, to, Optional.empty());
                return to;
              }));
    }
    for (Future<Path> render : renders) {
      assertThat(render.get()).hasSameBinaryContentAs(alone);
    }
    threads.shutdown();
  }

  @Test
  public void flacIsDeployedAndTheSynthesizerTellsItsVoices() throws Exception {
    Path file = folder.resolve("a.flac");
    WaveFormat format = new WaveFormat(44_100, 2, WaveFormat.Encoding.PCM_24);
    RenderReport report = render("flac", format, file, Optional.empty());
    assertThat(Files.readAllBytes(file)).startsWith('f', 'L', 'a', 'C');
    assertThat(report.totals().orElseThrow().peakVoices()).isBetween(3, 12);
    assertThat(report.missing()).isEmpty();
  }
}
