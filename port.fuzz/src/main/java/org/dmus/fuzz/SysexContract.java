package org.dmus.fuzz;

import java.util.List;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.sound.SoundBankCompiler;

/** Whatever messages come, F0 to F7 or not, between notes: every sample is a number. */
final class SysexContract {
  private static final byte END = (byte) 0xF7;

  private static final ThreadLocal<Playing> PLAYING =
      ThreadLocal.withInitial(SysexContract::playing);

  private SysexContract() {}

  private static Playing playing() {
    Playing playing = new Playing(true);
    DlsCollection seed = BankContract.check(Seed.read("dls", "full")).orElseThrow();
    playing.install(new SoundBankCompiler().compile(List.of(seed)));
    return playing;
  }

  /** Each message goes up to an F7 or to the end. */
  static void check(byte[] bytes) {
    Playing playing = PLAYING.get();
    playing.send(0x90, 60, 100);
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == END || i == bytes.length - 1) {
        playing.sysex(bytes, from, i + 1 - from);
        from = i + 1;
      }
    }
    playing.render();
  }
}
