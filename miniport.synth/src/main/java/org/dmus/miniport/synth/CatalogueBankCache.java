package org.dmus.miniport.synth;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsFile;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.miniport.synth.bank.BackgroundWaveLoader;
import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.bank.SoundBankCompiler;
import org.dmus.miniport.synth.bank.WaveLoader;
import org.dmus.miniport.synth.voice.Voice;

/**
 * Takes banks from the catalogue of this machine and keeps the last one ready to play, while memory
 * lasts.
 */
final class CatalogueBankCache implements BankCache, AutoCloseable {
  private final BankCatalogue catalogue;
  private final Object compiling = new Object(); // not this: close waits for who compiles
  private BackgroundWaveLoader waves;
  private SoftReference<Compiled> last = new SoftReference<>(null);

  /** A bank that is ready to play, and what it was made of. */
  private record Compiled(DlsFile file, SoundBank bank) {}

  /** Creates an empty cache over a catalogue. */
  CatalogueBankCache(BankCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Begins, on the thread that decodes waves, with what a port that waits will ask for. */
  synchronized void prepare() {
    waves = new BackgroundWaveLoader(this::rehearse);
  }

  private void rehearse() {
    Rehearsal.describe();
    compileAhead();
    Rehearsal.play();
  }

  private void compileAhead() {
    try {
      DlsFile recent = catalogue.recent().orElse(null);
      if (recent != null) {
        compiled(recent);
      }
    } catch (RuntimeException | InternalError unusable) {
      // nobody asked for this bank; who does is told
    }
  }

  @Override
  public SoundBank bank(Optional<Path> explicit) throws IOException {
    return compiled(catalogue.load(explicit).file());
  }

  private SoundBank compiled(DlsFile file) {
    synchronized (compiling) {
      Compiled known = last.get();
      if (known == null || known.file() != file) {
        SoundBank bank = new SoundBankCompiler().compile(List.of(file.collection()));
        known = new Compiled(file, bank);
        last = new SoftReference<>(known);
      }
      return known.bank();
    }
  }

  @Override
  public synchronized WaveLoader waves() {
    if (waves == null) {
      waves = new BackgroundWaveLoader(Voice::prepare);
    }
    return waves;
  }

  /** Lets the thread of the loader end. */
  @Override
  public synchronized void close() {
    if (waves != null) {
      waves.close();
    }
  }

  @Override
  public void check(Optional<Path> explicit) throws IOException {
    catalogue.load(explicit);
  }
}
