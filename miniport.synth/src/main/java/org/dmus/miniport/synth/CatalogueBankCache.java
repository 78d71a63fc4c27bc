package org.dmus.miniport.synth;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.dls.bank.BankEntry;
import org.dmus.dls.bank.LoadedBank;
import org.dmus.miniport.synth.bank.BackgroundWaveLoader;
import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.bank.SoundBankCompiler;
import org.dmus.miniport.synth.bank.WaveLoader;
import org.dmus.miniport.synth.voice.Voice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Takes banks from the catalogue of this machine and keeps the last one, while memory lasts. */
@Component(service = BankCache.class)
public final class CatalogueBankCache implements BankCache {
  private final BankCatalogue catalogue;
  private BackgroundWaveLoader waves;
  private Key lastKey;
  private SoftReference<SoundBank> last = new SoftReference<>(null);

  /** What makes two loads the same bank. */
  private record Key(String location, long sizeBytes, long modifiedMillis) {}

  /** Creates an empty cache over a catalogue. */
  @Activate
  public CatalogueBankCache(@Reference BankCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public synchronized SoundBank bank(Optional<Path> explicit) throws IOException {
    LoadedBank loaded = catalogue.load(explicit);
    Key key = key(loaded.entry());
    SoundBank bank = key.equals(lastKey) ? last.get() : null;
    if (bank == null) {
      bank = new SoundBankCompiler().compile(List.of(loaded.file().collection()));
      lastKey = key;
      last = new SoftReference<>(bank);
    }
    return bank;
  }

  @Override
  public synchronized WaveLoader waves() {
    if (waves == null) {
      waves = new BackgroundWaveLoader(Voice::prepare);
    }
    return waves;
  }

  /** Lets the thread of the loader end. */
  @Deactivate
  synchronized void deactivate() {
    if (waves != null) {
      waves.close();
    }
  }

  @Override
  public void check(Optional<Path> explicit) throws IOException {
    catalogue.load(explicit);
  }

  private static Key key(BankEntry entry) throws IOException {
    return new Key(entry.location(), entry.sizeBytes(), modified(entry.location()));
  }

  /** Built-in banks are no files and do not change. */
  private static long modified(String location) throws IOException {
    try {
      Path file = Path.of(location);
      return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
    } catch (InvalidPathException e) {
      return 0;
    }
  }
}
