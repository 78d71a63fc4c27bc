package org.dmus.bank.gm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.dls.DlsReader;
import org.junit.jupiter.api.Test;

class GmBankTest {
  @Test
  void theServiceOpensTheWholeFileWithoutAWarning() throws IOException {
    ByteBuffer bytes = new GmBank().open();

    assertThat(bytes.remaining()).isEqualTo(BuiltBank.BYTES.length);
    assertThat(DlsReader.read(bytes, "gm.dls").warnings()).isEmpty();
  }
}
