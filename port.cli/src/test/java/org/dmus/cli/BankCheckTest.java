package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.DlsWarning;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.dls.bank.BankEntry;
import org.dmus.dls.bank.BankOrigin;
import org.dmus.dls.bank.LoadedBank;
import org.dmus.player.Renderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a render says about its bank. */
class BankCheckTest {
  @TempDir Path directory;
  private final FakeRenderer renderer = new FakeRenderer();
  private Desk desk;

  /** A catalogue of one bank with one fault. */
  private static final class OddBank implements BankCatalogue {
    @Override
    public List<BankEntry> list(Optional<Path> explicit) {
      return List.of(entry());
    }

    @Override
    public LoadedBank load(Optional<Path> explicit, DlsReadOptions options) throws IOException {
      if (options.equals(DlsReadOptions.STRICT)) {
        throw new DlsFormatException("odd.dls", "rgn ", 120, "a loop of 0 frames", "repair it");
      }
      DlsWarning warning = new DlsWarning(DlsWarning.Fault.BAD_LOOP, "rgn ", 120, "loop dropped");
      DlsCollection empty =
          new DlsCollection(List.of(), List.of(), DlsInfo.EMPTY, Optional.empty(), 0);
      return new LoadedBank(entry(), new DlsFile(empty, List.of(warning)));
    }

    private static BankEntry entry() {
      BankOrigin origin = BankOrigin.values()[0];
      return new BankEntry("odd", "odd.dls", origin, 1, true, "named", Optional.empty());
    }
  }

  @BeforeEach
  void create() throws IOException {
    desk =
        new Desk(directory).with(Renderer.class, renderer).with(BankCatalogue.class, new OddBank());
    Songs.good(directory, "a.mid");
    Songs.good(directory, "b.mid");
    Files.createFile(directory.resolve("odd.dls"));
  }

  @Test
  void whatWasRepairedInTheBankIsToldOnceForAllSongs() {
    assertThat(desk.run("render", "a.mid", "b.mid", "-b", "odd.dls")).isZero();
    assertThat(desk.screen.err())
        .containsOnlyOnce("dmus: warning: odd.dls: loop dropped (chunk 'rgn ' at byte 120)");
  }

  @Test
  void strictlySuchABankIsRefusedBeforeAnythingIsRendered() {
    assertThat(desk.run("render", "a.mid", "-b", "odd.dls", "--strict")).isEqualTo(4);
    assertThat(desk.screen.err()).contains("odd.dls: a loop of 0 frames");
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void aBankThatNobodyNamedIsLookedAtOnDemand() {
    desk.run("render", "a.mid");
    assertThat(desk.screen.err()).doesNotContain("loop dropped");
    desk.run("render", "a.mid", "-v");
    assertThat(desk.screen.err()).contains("loop dropped");
  }
}
