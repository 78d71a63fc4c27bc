package org.dmus.dls.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.dls.bank.BankEntry;
import org.dmus.dls.bank.BankOrigin;
import org.dmus.dls.bank.LoadedBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SoundBanksComponentTest {
  private static final Optional<Path> UNNAMED = Optional.empty();

  private final Catalogue catalogue = new Catalogue();
  private final SoundBanksComponent banks = new SoundBanksComponent(catalogue);

  private static DlsFile file() {
    return new DlsFile(
        new DlsCollection(List.of(), List.of(), DlsInfo.EMPTY, Optional.empty(), 0), List.of());
  }

  @Test
  void whoComesNextGetsTheSameBank() throws IOException {
    assertThat(banks.bank(UNNAMED)).isSameAs(banks.bank(UNNAMED));
    banks.deactivate();
  }

  @Test
  void aFileThatHasChangedIsCompiledAnew() throws IOException {
    SoundBank before = banks.bank(UNNAMED);
    catalogue.file = file();
    assertThat(banks.bank(UNNAMED)).isNotSameAs(before);
    banks.deactivate();
  }

  @Test
  void aBankThatCannotBeUsedIsRefusedEvenIfItCouldBeBefore() throws IOException {
    banks.bank(UNNAMED);
    catalogue.file = null;
    assertThatThrownBy(() -> banks.check(UNNAMED)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> banks.bank(UNNAMED)).isInstanceOf(IOException.class);
    banks.deactivate();
  }

  @Test
  void allSynthesizersShareOneThread() {
    assertThat(loaders()).isZero();
    assertThat(banks.waves()).isSameAs(banks.waves());
    assertThat(loaders()).isEqualTo(1);
    banks.deactivate();
    assertThat(loaders()).isZero();
  }

  private static long loaders() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("dmus-sound-waves"))
        .count();
  }

  /** Has one bank, or had one. */
  private static final class Catalogue implements BankCatalogue {
    private DlsFile file = file();

    @Override
    public List<BankEntry> list(Optional<Path> explicit) {
      throw new AssertionError("nobody lists banks here");
    }

    @Override
    public LoadedBank load(Optional<Path> explicit, DlsReadOptions options) throws IOException {
      BankEntry entry =
          new BankEntry("bank", "here", BankOrigin.BUILT_IN, 0, true, "", Optional.empty());
      if (file == null) {
        throw new IOException("gone");
      }
      return new LoadedBank(entry, file);
    }
  }
}
