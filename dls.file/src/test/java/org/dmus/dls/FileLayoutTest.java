package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.dmus.dls.riff.FourCc;
import org.junit.jupiter.api.Test;

/** How numbers lie in the file (DLS 2.2 §2). */
class FileLayoutTest {
  private static final int DRUMS = 0x80000000;

  private final FileBuilder file = new FileBuilder();

  private DlsInstrument instrument() throws DlsFormatException {
    DlsFile read = DlsReader.read(ByteBuffer.wrap(file.bytes()), "layout.dls");
    assertThat(read.warnings()).isEmpty();
    return read.collection().instruments().get(0);
  }

  @Test
  void aBankHasController0InItsSecondByteAndController32InItsFirst() throws Exception {
    file.instrumentHeader = () -> file.u32s(FourCc.INSH, 1, 0x0102, 5);

    assertThat(instrument().patch()).isEqualTo(new Patch(1, 2, 5, false));
  }

  @Test
  void bit31OfTheBankMakesADrumKit() throws Exception {
    file.instrumentHeader = () -> file.u32s(FourCc.INSH, 1, DRUMS, 25);

    assertThat(instrument().patch()).isEqualTo(Patch.drums(25));
  }

  @Test
  void thePadByteOfAnOddChunkIsSkipped() throws Exception {
    file.instrumentInfo =
        () ->
            file.out()
                .list(
                    FourCc.INFO,
                    () -> {
                      text("INAM", "ABC");
                      text("ICMT", "DE");
                    });

    assertThat(instrument().info().texts())
        .containsEntry("INAM", "ABC")
        .containsEntry("ICMT", "DE");
  }

  private void text(String code, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    file.out().u32(FourCc.of(code));
    file.out().u32(bytes.length);
    file.out().bytes(bytes);
    file.out().bytes(new byte[bytes.length % 2]);
  }
}
