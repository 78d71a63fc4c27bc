package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.Wavetable;
import org.dmus.ks.NtStatus;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadMemoryTest {
  private static final int MOST_COLLECTIONS = 50;

  private final Rig rig = new Rig(SoundBank.EMPTY, Map.of()).running();
  private final PropertyClient client = PropertyClient.dls(rig);
  private WeakReference<Wavetable> sounding;

  @Test
  void aBlobWithoutRoomForItsCopyIsNoMemory(@TempDir Path folder) throws IOException {
    // no JVM has arrays of this length, whatever its heap
    int size = Integer.MAX_VALUE;
    try (FileChannel sparse =
        FileChannel.open(
            folder.resolve("blob"),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      ByteBuffer blob = sparse.map(FileChannel.MapMode.READ_WRITE, 0, size);
      blob.order(ByteOrder.LITTLE_ENDIAN).putInt(0, 2).putInt(8, 2).putInt(12, size);
      assertThat(client.tryDownload(blob)).isEqualTo(NtStatus.NO_MEMORY);
      assertThat(client.last.explanation()).contains("2147483647 bytes");
    }
  }

  @Test
  void theMemoryOfAnUnloadedWaveIsFreeWhenItsLastNoteIsOver() {
    DlsCollection dc =
        new TestBank().add(Patch.melodic(0), TestBank.region(TestBank.DC)).collection();
    long wave = client.downloadWave(dc, TestBank.DC);
    long instrument = client.downloadInstrument(dc, 0);
    rig.put(-1, 0x90, 60, 127);
    rig.render(1_000);
    rig.music.stream().synthesizer().isInUse(voice -> remember(voice.region().wave.table()));
    assertThat(client.unload(instrument)).isEqualTo(NtStatus.PENDING);
    assertThat(client.unload(wave)).isEqualTo(NtStatus.PENDING);
    rig.put(-1, 0xB0, 120, 0);
    rig.render(5_000);
    for (int i = 0; i < MOST_COLLECTIONS && sounding.get() != null; i++) {
      System.gc();
    }
    assertThat(sounding.get()).isNull();
  }

  private boolean remember(Wavetable wave) {
    sounding = new WeakReference<>(wave);
    return false;
  }
}
