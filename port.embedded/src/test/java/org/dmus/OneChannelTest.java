package org.dmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.synth.SoftwareSynth;
import org.dmus.synth.SoundSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A miniport whose wave pin has one channel renders as any other: the same on both sides. */
@Timeout(60)
class OneChannelTest {
  private static final UUID ID = UUID.fromString("0f0b6f2e-9f63-4bb4-8d8e-3f4f5a0f6c21");
  private static final int RATE = 44_100;
  private static final float LEVEL = 0.25f;

  /** A key down, and up after a quarter: half a second. */
  private static final String SONG =
      "4D546864 00000006 0000 0001 0060 4D54726B 0000000C 00903C40 60803C00 00FF2F00";

  @TempDir private Path folder;

  /** A level for as long as a key is held; it fails when it is asked for more than it has. */
  private static final class OneChannel implements IMiniportDMus, SoundSource {
    private final SoftwareSynth synth = new SoftwareSynth(this);
    private boolean isHeld;

    @Override
    public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
      return Optional.empty();
    }

    @Override
    public FilterDescriptor getDescription() {
      return FilterDescriptor.synthesizer(
          "One channel", KsGuids.MUSIC_TECHNOLOGY_SWSYNTH, 1, 1, List.of());
    }

    @Override
    public DMusStream newStream(
        int pinId,
        DMusStreamType type,
        KsDataFormat format,
        IAllocatorMXF pool,
        IMasterClock clock) {
      return synth.open(type, format, pool, clock);
    }

    @Override
    public void prepare(WaveFormat format) {
      assertThat(format.channels()).isEqualTo(1);
    }

    @Override
    public void play(int status, int data1, int data2) {
      isHeld = (status & 0xF0) == 0x90;
    }

    @Override
    public void render(float[][] planes, int offset, int frames) {
      for (int i = offset; i < offset + frames; i++) {
        planes[planes.length - 1][i] = isHeld ? LEVEL : 0;
      }
    }

    @Override
    public void release() {
      isHeld = false;
    }
  }

  private static RenderReport render(int channels, Path to) throws Exception {
    byte[] song = HexFormat.of().parseHex(SONG.replace(" ", ""));
    try (DMus dmus = DMus.create(DMusOptions.defaults().withOutput("null", "").withoutDevices())) {
      dmus.deploy(OneChannel::new, ID, "one channel", "");
      return dmus.render(
          new RenderRequest(
              MidiFile.read("song", song, Leniency.STRICT),
              ID,
              Map.of(),
              new WaveFormat(RATE, channels, WaveFormat.Encoding.PCM_16),
              "raw",
              to.toString(),
              0,
              true,
              Optional.empty()),
          RenderListener.NONE);
    }
  }

  private static void requireLevel(RenderReport report, Path raw, int channels) throws Exception {
    ByteBuffer samples = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat((long) samples.remaining()).isEqualTo(report.frames() * channels * Short.BYTES);
    assertThat(report.frames()).isGreaterThanOrEqualTo(RATE / 2);
    for (int i = 0; i < channels * RATE / 2; i++) {
      assertThat(samples.getShort()).as("sample %d", i).isEqualTo((short) (LEVEL * 32_768));
    }
  }

  @Test
  void stereoHasItOnBothSides() throws Exception {
    Path raw = folder.resolve("stereo.raw");
    RenderReport report = render(2, raw);
    requireLevel(report, raw, 2);
    assertThat(report.peak()).isEqualTo(LEVEL);
    assertThat(report.loudnessLufs()).isPresent();
  }

  @Test
  void whoAsksForOneChannelGetsOne() throws Exception {
    Path raw = folder.resolve("mono.raw");
    requireLevel(render(1, raw), raw, 1);
  }
}
