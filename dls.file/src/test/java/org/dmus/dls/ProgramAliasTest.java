package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.FourCc;
import org.junit.jupiter.api.Test;

/** Chunk pgal: what banks of Mobile DLS play in place of what they do not have. */
class ProgramAliasTest {
  private static final int DRUMS = 0x80000000;
  private final FileBuilder file = new FileBuilder();

  private void aliases(boolean version, int key, int sounds, int... patches) {
    file.extra =
        () ->
            file.out()
                .chunk(
                    FourCc.PGAL,
                    () -> {
                      if (version) {
                        file.out().u32(2);
                      }
                      for (int i = 0; i < 128; i++) {
                        file.out().bytes(new byte[] {(byte) (i == key ? sounds : i)});
                      }
                      file.out().u32(0);
                      for (int i = 0; i < patches.length; i += 2) {
                        file.out().u16(patches[i]);
                        file.out().u16(patches[i + 1]);
                      }
                    });
  }

  private DlsFile read() throws Exception {
    return DlsReader.read(ByteBuffer.wrap(file.bytes()), "mobile.dls");
  }

  private DlsInstrument kitWithKey36(int key, int sounds) throws Exception {
    file.instrumentHeader = () -> file.u32s(FourCc.INSH, 1, DRUMS, 0);
    file.regionHeader = () -> file.u16s(FourCc.RGNH, 36, 36, 0, 127, 0, 0);
    aliases(true, key, sounds);
    return read().collection().instruments().get(0);
  }

  @Test
  void anotherProgramPlaysTheSameRegions() throws Exception {
    aliases(true, 0, 0, 3 << 7 | 1, 5, 0, 0);
    DlsFile read = read();
    assertThat(read.warnings()).isEmpty();
    List<DlsInstrument> all = read.collection().instruments();
    assertThat(all)
        .extracting(DlsInstrument::patch)
        .containsExactly(Patch.melodic(0), new Patch(3, 1, 5, false));
    assertThat(all.get(1).regions()).isEqualTo(all.get(0).regions());
  }

  @Test
  void theOldestBanksBeginWithTheKeys() throws Exception {
    aliases(false, 0, 0, 0, 7, 0, 0);
    assertThat(read().collection().instruments()).hasSize(2);
  }

  @Test
  void aKeyOfAKitSoundsAsTheKeyItStandsFor() throws Exception {
    file.regionSample = () -> file.sample(40, 1, 8, 16);
    DlsInstrument kit = kitWithKey36(50, 36);
    assertThat(kit.regions()).hasSize(2);
    DlsRegion alias = kit.regions().get(1);
    assertThat(alias.keyLow()).isEqualTo(50);
    assertThat(alias.keyHigh()).isEqualTo(50);
    WaveSample own = kit.regions().get(0).sample().orElseThrow();
    assertThat(alias.sample())
        .contains(new WaveSample(54, 0, own.gain(), own.options(), own.loop()));
  }

  @Test
  void aKitWhosePitchDoesNotFollowKeysIsNotTuned() throws Exception {
    file.regionArticulation =
        () ->
            file.out()
                .list(
                    FourCc.of("lart"),
                    () ->
                        file.out()
                            .chunk(
                                FourCc.of("art1"),
                                () -> {
                                  file.out().u32(8);
                                  file.out().u32(1);
                                  file.out().u16(Articulator.SRC_KEY_NUMBER);
                                  file.out().u16(0);
                                  file.out().u16(Articulator.DST_PITCH);
                                  file.out().u16(0);
                                  file.out().u32(0);
                                }));
    assertThat(kitWithKey36(50, 36).regions().get(1).sample()).contains(WaveSample.DEFAULT);
  }

  @Test
  void aKeyFarAwayIsTunedByCents() throws Exception {
    assertThat(kitWithKey36(127, 36).regions().get(1).sample())
        .contains(new WaveSample(127, -2400, 0, 0, WaveSample.DEFAULT.loop()));
  }

  @Test
  void whatIsThereItselfGoesFirst() throws Exception {
    assertThat(kitWithKey36(36, 50).regions()).hasSize(1);
    aliases(true, 0, 0, 0, 0, 0, 9);
    file.instrumentHeader = () -> file.u32s(FourCc.INSH, 1, 0, 0);
    assertThat(read().collection().instruments()).hasSize(1);
  }

  @Test
  void anAliasOfWhatIsNotThereIsToldOf() throws Exception {
    aliases(true, 0, 0, 0, 1, 0, 99);
    assertThat(read().warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.fault()).isEqualTo(Fault.ALIASES_IGNORED);
              assertThat(warning.detail())
                  .isEqualTo("alias of a program that is not there, 0:0:99, cannot be followed");
            });
  }

  @Test
  void whatWasFollowedIsTheSameWhenWrittenAndReadAgain() throws Exception {
    aliases(true, 0, 0, 0, 1, 0, 0);
    DlsCollection once = read().collection();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DlsWriter.write(once, Channels.newChannel(out));
    DlsCollection twice =
        DlsReader.read(ByteBuffer.wrap(out.toByteArray()), "again.dls").collection();
    assertThat(twice.instruments())
        .hasSize(2)
        .extracting(DlsInstrument::patch)
        .isEqualTo(once.instruments().stream().map(DlsInstrument::patch).toList());
  }
}
