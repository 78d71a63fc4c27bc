package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dmus.dls.soundfont.FontBuilder;
import org.junit.jupiter.api.Test;

class ContentIdTest {
  private static final DlsCollection FULL = TestCollections.full();

  private static UUID id(DlsCollection collection) {
    return collection.withContentId().id().orElseThrow();
  }

  private static DlsCollection with(DlsInfo info, List<DlsWave> waves) {
    return new DlsCollection(FULL.instruments(), waves, info, FULL.id(), FULL.version());
  }

  @Test
  void theSameContentHasTheSameIdWhateverItHadBefore() {
    assertThat(id(FULL)).isEqualTo(id(FULL.withContentId())).isNotEqualTo(FULL.id().orElseThrow());
  }

  @Test
  void otherContentHasAnotherId() {
    DlsWave first = FULL.waves().get(0);
    short[] sound = first.samples().toShorts();
    sound[0]++;
    DlsWave changed =
        new DlsWave(
            first.sampleRate(), WaveData.of(sound), first.sample(), first.info(), first.id());
    List<DlsWave> waves = new java.util.ArrayList<>(FULL.waves());
    waves.set(0, changed);
    assertThat(id(with(DlsInfo.named("other"), FULL.waves()))).isNotEqualTo(id(FULL));
    assertThat(id(with(FULL.info(), waves))).isNotEqualTo(id(FULL));
  }

  @Test
  void itIsWrittenAndReadAndIsStillItsOwn() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DlsWriter.write(FULL.withContentId(), out);
    DlsCollection read =
        DlsReader.read(ByteBuffer.wrap(out.toByteArray()), "written.dls").collection();
    assertThat(read.id()).contains(id(FULL));
    assertThat(id(read)).isEqualTo(id(FULL));
    assertThat(read.instruments()).extracting(DlsInstrument::id).containsOnly(Optional.empty());
  }

  @Test
  void aFontHasTheIdOfTheDlsThatItBecomes() throws Exception {
    DlsCollection font =
        DlsReader.read(ByteBuffer.wrap(FontBuilder.full()), "font.sf2").collection();
    assertThat(id(font)).isEqualTo(id(DlsConversion.of(font).collection()));
  }
}
