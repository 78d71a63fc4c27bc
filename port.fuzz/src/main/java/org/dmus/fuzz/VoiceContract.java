package org.dmus.fuzz;

import java.util.List;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;

/** Whatever bank is accepted: its regions play, and every sample is a number. */
final class VoiceContract {
  private static final int MOST_INSTRUMENTS = 2;
  private static final int MOST_REGIONS = 2;

  private static final ThreadLocal<Playing> PLAYING =
      ThreadLocal.withInitial(() -> new Playing(false));

  private VoiceContract() {}

  static void check(byte[] bytes) {
    BankContract.lenient(bytes).ifPresent(VoiceContract::play);
  }

  private static void play(DlsCollection collection) {
    SoundBank bank = new SoundBankCompiler().compile(List.of(collection));
    bank.prepare();
    Playing playing = PLAYING.get();
    playing.install(bank);
    collection.instruments().stream()
        .limit(MOST_INSTRUMENTS)
        .forEach(instrument -> play(playing, instrument));
  }

  private static void play(Playing playing, DlsInstrument instrument) {
    Patch patch = instrument.patch();
    int channel = patch.drum() ? 9 : 0;
    playing.send(0xB0 | channel, 0, patch.bankMsb());
    playing.send(0xB0 | channel, 32, patch.bankLsb());
    playing.send(0xC0 | channel, patch.program(), 0);
    instrument.regions().stream()
        .limit(MOST_REGIONS)
        .forEach(region -> play(playing, channel, region));
  }

  private static void play(Playing playing, int channel, DlsRegion region) {
    int velocity = Math.max(1, region.velocityHigh());
    playing.send(0x90 | channel, region.keyLow(), velocity);
    playing.send(0x90 | channel, region.keyHigh(), velocity);
    playing.render();
    playing.send(0x80 | channel, region.keyLow(), 0);
    playing.send(0x80 | channel, region.keyHigh(), 0);
    playing.render();
  }
}
