package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
class CatalogueBankCacheTest {
  private static final Optional<Path> UNNAMED = Optional.empty();
  private static final DlsFile EMPTY =
      new DlsFile(
          new DlsCollection(List.of(), List.of(), DlsInfo.EMPTY, Optional.empty(), 0), List.of());

  private final CountDownLatch asked = new CountDownLatch(1);

  @Test
  void theBankThatWasUsedLastIsLookedForAsSoonAsAPortWaits() throws Exception {
    CatalogueBankCache cache = new CatalogueBankCache(new Catalogue(Optional.of(EMPTY)));
    cache.prepare();
    assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(cache.bank(UNNAMED)).isSameAs(cache.bank(UNNAMED));
    cache.close();
  }

  /** Closing waits for the thread that compiles, which may not wait for who closes. */
  @Test
  void aCacheThatIsPreparingCloses() {
    CatalogueBankCache cache = new CatalogueBankCache(new Catalogue(Optional.of(EMPTY)));
    cache.prepare();
    cache.close();
    assertThat(asked.getCount()).isZero();
  }

  @Test
  void aBankThatCannotBeUsedAnyMoreIsToldToWhoAsksForItOnly() {
    CatalogueBankCache cache = new CatalogueBankCache(new Catalogue(Optional.empty()));
    cache.prepare();
    cache.close();
    assertThatThrownBy(() -> cache.bank(UNNAMED)).isInstanceOf(IOException.class);
  }

  /** Has one bank, or had one. */
  private final class Catalogue implements BankCatalogue {
    private final Optional<DlsFile> bank;

    Catalogue(Optional<DlsFile> bank) {
      this.bank = bank;
    }

    @Override
    public List<BankEntry> list(Optional<Path> explicit) {
      throw new AssertionError("nobody lists banks here");
    }

    @Override
    public LoadedBank load(Optional<Path> explicit, DlsReadOptions options) throws IOException {
      BankEntry entry =
          new BankEntry("bank", "here", BankOrigin.BUILT_IN, 0, true, "", Optional.empty());
      return new LoadedBank(entry, bank.orElseThrow(() -> new IOException("gone")));
    }

    @Override
    public Optional<DlsFile> recent() {
      asked.countDown();
      return Optional.of(bank.orElseThrow(() -> new IllegalStateException("its file is gone")));
    }
  }
}
