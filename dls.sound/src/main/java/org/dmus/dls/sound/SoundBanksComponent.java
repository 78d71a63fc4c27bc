package org.dmus.dls.sound;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsFile;
import org.dmus.dls.bank.BankCatalogue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes banks from the catalogue of this machine and keeps the last one ready to play.
 *
 * <p>Immediate: when the synthesizer is updated, nobody uses it for a moment, and it stays.
 */
@Component(immediate = true)
public final class SoundBanksComponent implements SoundBanks {
  private final BankCatalogue catalogue;

  /** Made here, and not when it is asked for: a thread keeps the class loaders of its maker. */
  private final BackgroundWaveLoader waves = new BackgroundWaveLoader();

  private SoftReference<Compiled> last = new SoftReference<>(null);

  /** A bank that is ready to play, and what it was made of. */
  private record Compiled(DlsFile file, SoundBank bank) {}

  /** Begins with nothing. */
  @Activate
  public SoundBanksComponent(@Reference BankCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public SoundBank bank(Optional<Path> explicit) throws IOException {
    return compiled(catalogue.load(explicit).file());
  }

  /** One at a time: who waits for the same bank need not compile it, too. */
  private synchronized SoundBank compiled(DlsFile file) {
    Compiled known = last.get();
    if (known == null || known.file() != file) {
      known = new Compiled(file, new SoundBankCompiler().compile(List.of(file.collection())));
      last = new SoftReference<>(known);
    }
    return known.bank();
  }

  @Override
  public void check(Optional<Path> explicit) throws IOException {
    catalogue.load(explicit);
  }

  @Override
  public WaveLoader waves() {
    waves.start();
    return waves;
  }

  /** Lets the thread that decodes waves end. */
  @Deactivate
  public void deactivate() {
    waves.close();
  }
}
