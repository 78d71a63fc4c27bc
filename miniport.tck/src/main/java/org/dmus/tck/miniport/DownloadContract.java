package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.ks.KsGuids;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthDownload;
import org.dmus.ks.SynthProperties;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** KSPROPSETID_Synth_Dls, of a synthesizer that has it. */
@MiniportContract(
    value = {DMusStreamType.MIDI_RENDER, DMusStreamType.WAVE_SINK},
    area = Area.PROPERTIES)
public class DownloadContract {
  private static final int WAVE_ID = 77;
  private static final int FRAMES = 4_000;

  /** A synthesizer that runs, and its download properties. */
  private static final class Downloads {
    private final MiniportBench bench;
    private final TestStream music;
    private final Properties properties;

    Downloads(MiniportBench bench) {
      this.bench = bench;
      music = bench.openRender().to(KsState.RUN);
      properties = new Properties(bench.description(), music.mxf());
    }

    PropertyItem item(int id) {
      var item = properties.find(KsGuids.PROPSETID_SYNTH_DLS, id);
      assumeTrue(item.isPresent(), "nothing can be downloaded");
      return item.get();
    }

    SynthDownload download(ByteBuffer blob) {
      ByteBuffer value = Properties.room(SynthDownload.BYTES);
      NtStatus status = properties.get(item(SynthProperties.DLS_DOWNLOAD), blob, value);
      assertThat(status).as(properties.last().explanation()).isEqualTo(NtStatus.SUCCESS);
      return SynthDownload.from(value);
    }

    NtStatus unload(long handle) {
      ByteBuffer value = Properties.room(Long.BYTES).putLong(0, handle);
      PropertyItem item = item(SynthProperties.DLS_UNLOAD);
      return properties.send(item, PropertyVerb.SET, Properties.room(0), value, music.mxf());
    }

    /** Selects the downloaded instrument, plays a note of it and returns the left channel. */
    float[] play() {
      music.put(bench.pool().event(0xB0, 0, 2));
      music.put(bench.pool().event(0xB0, 32, 1));
      music.put(bench.pool().event(0xC0, 5));
      music.put(bench.pool().event(0x90, 60, 127));
      bench.wave().render(FRAMES);
      return bench.wave().sound()[0];
    }
  }

  private static float[] withoutDownload(MiniportBench bench) {
    try (MiniportBench other = new MiniportBench(bench.subject())) {
      return new Downloads(other).play();
    }
  }

  private static float[] withDownload(MiniportBench bench) {
    try (MiniportBench other = new MiniportBench(bench.subject())) {
      Downloads downloads = new Downloads(other);
      downloads.download(DownloadBlobs.wave(WAVE_ID));
      downloads.download(DownloadBlobs.instrument(WAVE_ID));
      return downloads.play();
    }
  }

  @Test
  @Behaviour(99)
  void aDownloadHasAHandleAndSounds(MiniportBench bench) {
    Downloads downloads = new Downloads(bench);
    assertThat(downloads.download(DownloadBlobs.wave(WAVE_ID)).handle())
        .as("the handle of the wave")
        .isNotZero();
    assertThat(downloads.download(DownloadBlobs.instrument(WAVE_ID)).handle())
        .as("the handle of the instrument")
        .isNotZero();
    assertThat(Arrays.equals(downloads.play(), withoutDownload(bench)))
        .as("a note sounds as it does without the download")
        .isFalse();
  }

  @Test
  @Behaviour(99)
  void aBufferThatIsFreeMayBeOverwritten(MiniportBench bench) {
    Downloads downloads = new Downloads(bench);
    ByteBuffer wave = DownloadBlobs.wave(WAVE_ID);
    ByteBuffer instrument = DownloadBlobs.instrument(WAVE_ID);
    boolean free = downloads.download(wave).free() && downloads.download(instrument).free();
    assumeTrue(free, "this synthesizer keeps the client's buffers");
    for (ByteBuffer each : new ByteBuffer[] {wave, instrument}) {
      each.put(new byte[each.capacity()]);
    }
    assertThat(Arrays.equals(downloads.play(), withDownload(bench)))
        .as("a note sounds as before its download's buffer, which is free, was overwritten")
        .isTrue();
  }

  @Test
  @Behaviour(100)
  void anUnknownHandleIsUnsuccessful(MiniportBench bench) {
    assertThat(new Downloads(bench).unload(0x7777_7777L))
        .as("the unload of a handle that nothing has")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  @Behaviour(100)
  void whatWasUnloadedIsUnknown(MiniportBench bench) {
    Downloads downloads = new Downloads(bench);
    long handle = downloads.download(DownloadBlobs.wave(WAVE_ID)).handle();
    assertThat(downloads.unload(handle)).as("the unload").isEqualTo(NtStatus.SUCCESS);
    assertThat(downloads.unload(handle))
        .as("the second unload of the same")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  @Behaviour({100, 102})
  void anUnloadOfWhatSoundsIsASuccessOrCompletesOnce(MiniportBench bench) {
    Downloads downloads = new Downloads(bench);
    long wave = downloads.download(DownloadBlobs.wave(WAVE_ID)).handle();
    downloads.download(DownloadBlobs.instrument(WAVE_ID));
    downloads.play();
    NtStatus status = downloads.unload(wave);
    AtomicInteger completions = new AtomicInteger(status == NtStatus.SUCCESS ? 1 : 0);
    downloads.properties.last().completion().thenAccept(s -> completions.incrementAndGet());
    assertThat(status)
        .as("the unload of a wave that sounds")
        .isIn(NtStatus.SUCCESS, NtStatus.PENDING);
    downloads.music.put(bench.pool().event(0x80, 60, 0));
    bench.wave().render(3 * bench.wave().sampleRate());
    assertThat(completions.get()).as("how often it has ended, 3 s after the note").isOne();
  }

  @Test
  @Behaviour(101)
  void whatWasUnloadedIsHeardNoMore(MiniportBench bench) {
    Downloads downloads = new Downloads(bench);
    downloads.download(DownloadBlobs.wave(WAVE_ID));
    long handle = downloads.download(DownloadBlobs.instrument(WAVE_ID)).handle();
    assertThat(downloads.unload(handle)).as("the unload").isEqualTo(NtStatus.SUCCESS);
    assertThat(Arrays.equals(downloads.play(), withoutDownload(bench)))
        .as("a note sounds as it does without the download")
        .isTrue();
  }

  @Test
  void aBlobThatIsCutOffIsRefused(MiniportBench bench) {
    Downloads downloads = new Downloads(bench);
    ByteBuffer whole = DownloadBlobs.instrument(WAVE_ID);
    for (int length = 0; length < whole.capacity(); length += 4) {
      NtStatus status =
          downloads.properties.get(
              downloads.item(SynthProperties.DLS_DOWNLOAD),
              whole.slice(0, length),
              Properties.room(SynthDownload.BYTES));
      assertThat(status)
          .as("the download of the first %d of %d bytes", length, whole.capacity())
          .matches(s -> !s.isSuccess(), "is a failure");
    }
  }
}
