package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderProgress;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/** What lives in the heap while a song is rendered does not grow with what was rendered. */
@Tag(Measured.TAG)
@ExtendWith(PaxExamExtension.class)
public class RenderMemoryIT {
  private static final int NOTES_PER_SECOND = 8;
  private static final int SECONDS = 60 * 60;

  /**
   * At least 17,000 events and 2,000,000 frames lie between. What the start left may still go, 1.5
   * MB of it: 120 bytes kept for each event are found, or one for each frame.
   */
  private static final long MOST_GROWTH = 512 * 1024;

  private static final WaveFormat FORMAT = new WaveFormat(8_000, 2, WaveFormat.Encoding.PCM_16);

  @Inject private BundleContext context;

  @Test
  public void whatLivesDoesNotGrowWithWhatWasRendered() throws Exception {
    Path wav = Files.createTempFile("memory", ".wav");
    Watch watch = new Watch();
    try {
      new Registry(context)
          .await(Renderer.class, "")
          .render(
              new RenderRequest(
                  MidiFile.read("song", song(), Leniency.STRICT),
                  ClassIds.MINIPORT_DLS_SYNTH,
                  Map.of(),
                  FORMAT,
                  "wav",
                  wav.toString(),
                  RenderRequest.DEFAULT_MAX_TAIL_100NS),
              watch);
    } finally {
      Files.delete(wav);
    }
    System.out.printf("live heap early and late in a render: %d, %d B%n", watch.early, watch.late);
    assertThat(watch.early).as("asked early").isPositive();
    assertThat(watch.late).as("asked late").isPositive();
    assertThat(watch.late - watch.early).isLessThan(MOST_GROWTH);
  }

  /** Looks when half is over and when nine tenths are: a look collects all garbage of the suite. */
  private static final class Watch implements RenderListener {
    long early;
    long late;

    @Override
    public boolean progress(RenderProgress now) {
      if (early == 0 && now.frames() > now.songFrames() / 2) {
        early = liveBytes();
      } else if (late == 0 && now.frames() > now.songFrames() * 9 / 10) {
        late = liveBytes();
      }
      return true;
    }

    private static long liveBytes() {
      System.gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
  }

  /** A format 0 file of one key at 120 quarters a minute, 96 ticks each. */
  private static byte[] song() {
    byte ticks = 192 / NOTES_PER_SECOND;
    ByteArrayOutputStream track = new ByteArrayOutputStream();
    for (int note = 0; note < SECONDS * NOTES_PER_SECOND; note++) {
      track.writeBytes(new byte[] {0, (byte) 0x90, 60, 64, ticks, (byte) 0x80, 60, 64});
    }
    track.writeBytes(new byte[] {0, (byte) 0xFF, 0x2F, 0});
    ByteBuffer file = ByteBuffer.allocate(22 + track.size());
    file.putInt(0x4D546864).putInt(6).putShort((short) 0).putShort((short) 1).putShort((short) 96);
    file.putInt(0x4D54726B).putInt(track.size()).put(track.toByteArray());
    return file.array();
  }
}
