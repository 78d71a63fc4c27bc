package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.dls.sound.SoundBank;
import org.dmus.ks.NtStatus;
import org.dmus.ks.SynthDownload;
import org.dmus.miniport.synth.engine.RichBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damages good blobs at random; {@code dmus.fuzz.seed} and {@code dmus.fuzz.runs} repeat a run. */
class DownloadFuzzTest {
  private static final DlsCollection RICH = RichBank.collection();
  private static final int[] EDGES = {0, 1, 2, 3, 5, 8, 0x7F, 0xFFFF, 0x7FFFFFFF, 0x80000000, -1};

  private final long seed = Long.getLong("dmus.fuzz.seed", System.nanoTime());
  private final int runs = Integer.getInteger("dmus.fuzz.runs", 20_000);
  private final Rig rig = new Rig(SoundBank.EMPTY, Map.of("polyphony", 8)).running();
  private final PropertyClient client = PropertyClient.dls(rig);

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES) // a parser that hangs; no measure of speed
  void aDamagedBlobIsRefusedWithoutATraceOrPlays() {
    System.out.println("dmus.fuzz.seed=" + seed + " dmus.fuzz.runs=" + runs);
    Random random = new Random(seed);
    client.downloadWave(RICH, 1);
    byte[][] seeds = seeds();
    int taken = 0;
    for (int run = 0; run < runs; run++) {
      byte[] damaged = damaged(seeds[run % seeds.length].clone(), random);
      if (isTaken(damaged, "seed " + seed + " run " + run)) {
        taken++;
      }
    }
    assertThat(taken).as("some damages are harmless, some are refused").isBetween(1, runs - 1);
  }

  private static byte[][] seeds() {
    DlsInstrument two = RICH.instruments().get(0);
    InstrumentOptions options = InstrumentOptions.of(1, 0);
    return new byte[][] {
      DownloadBlob.instrument(two, RICH, options).array(),
      DownloadBlob.instrument(two, RICH, options.asLevel1()).array(),
      DownloadBlob.wave(RICH.waves().get(2), 0).array()
    };
  }

  private boolean isTaken(byte[] blob, String run) {
    StreamDownloads downloads = rig.music.stream().downloads();
    SoundBank before = downloads.bank();
    NtStatus status = client.tryDownload(ByteBuffer.wrap(blob));
    if (status == NtStatus.UNSUCCESSFUL) {
      assertThat(downloads.bank()).as(run).isSameAs(before);
      assertThat(client.last.valueSize()).as(run).isZero();
      assertThat(client.last.explanation()).as(run).contains("DMUS_E_");
      return false;
    }
    assertThat(status).as(run + " " + client.last.explanation()).isEqualTo(NtStatus.SUCCESS);
    long handle = SynthDownload.from(client.value).handle();
    play(run);
    assertThat(client.unload(handle)).as(run).isIn(NtStatus.SUCCESS, NtStatus.PENDING);
    rig.music.stream().synthesizer().cut();
    return true;
  }

  /** Whatever was taken can be played: no exception, and numbers that are some. */
  private void play(String run) {
    rig.put(-1, 0xC0, 0);
    rig.put(-1, 0x90, 60, 100);
    rig.render(70);
    rig.put(-1, 0x80, 60, 0);
    rig.render(70);
    for (float sample : rig.sound[0]) {
      assertThat(Float.isFinite(sample)).as(run).isTrue();
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole;
    for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
      int at = random.nextInt(bytes.length - 4);
      ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> words.putInt(at & ~3, EDGES[random.nextInt(EDGES.length)]);
        case 3 -> words.putShort(at & ~1, (short) EDGES[random.nextInt(EDGES.length)]);
        default -> bytes = Arrays.copyOf(bytes, Math.max(8, at));
      }
    }
    return bytes;
  }
}
