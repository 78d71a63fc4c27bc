package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Random;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.Patch;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.sound.SoundBank;
import org.dmus.miniport.synth.engine.TestBank;
import org.dmus.miniport.synth.voice.Interpolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** APPEND is 0: no interpolation reads what lies behind a wave in its blob (behaviour 102). */
class DownloadAppendTest {
  private static final int CB_SIZE = 12;
  private static final int NOISE_BYTES = 64;

  private static DlsCollection playing(int wave) {
    return new TestBank().add(Patch.melodic(0), TestBank.region(wave)).collection();
  }

  private static float[][] sound(DlsCollection bank, int wave, Interpolation by, boolean noise) {
    Rig rig = new Rig(SoundBank.EMPTY, Map.of("interpolation", by.label())).running();
    PropertyClient client = PropertyClient.dls(rig);
    ByteBuffer blob = DownloadBlob.wave(bank.waves().get(wave), wave);
    client.download(noise ? withNoiseBehind(blob) : blob);
    client.downloadInstrument(bank, 0);
    rig.put(-1, 0x90, 67, 127);
    rig.render(Rig.RATE);
    assertThat(rig.heard()).isNotEmpty();
    return rig.sound;
  }

  private static ByteBuffer withNoiseBehind(ByteBuffer blob) {
    byte[] noise = new byte[NOISE_BYTES];
    new Random(1).nextBytes(noise);
    int size = blob.remaining() + NOISE_BYTES;
    ByteBuffer longer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    return longer.put(blob).put(noise).putInt(CB_SIZE, size).rewind();
  }

  @ParameterizedTest
  @CsvSource({
    "LINEAR," + TestBank.RAMP,
    "CUBIC," + TestBank.RAMP,
    "SINC8," + TestBank.RAMP,
    "SINC16," + TestBank.RAMP,
    "SINC16," + TestBank.SINE
  })
  void whatLiesBehindAWaveIsNotHeard(Interpolation by, int wave) {
    DlsCollection bank = playing(wave);
    assertThat(sound(bank, wave, by, true)).isDeepEqualTo(sound(bank, wave, by, false));
  }
}
