package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javax.inject.Inject;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBanks;
import org.dmus.itest.exam.PaxExamExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/** A bank stays ready to play while synthesizers come and go. */
@ExtendWith(PaxExamExtension.class)
public class KeptBankIT {
  private static final int KEY = 60; // what the song plays

  @Inject private BundleContext context;

  @Test
  public void theNextVersionFindsTheBankCompiledAndItsWavesDecoded() throws Exception {
    SoundBanks banks = new Registry(context).await(SoundBanks.class, "");
    try (SwappedSong song = new SwappedSong(context)) {
      SoundBank before = banks.bank(Optional.empty());
      song.goesOn();
      SwappedSong.await(() -> isDecoded(before));

      song.replace("org.dmus.miniport.synth");
      song.goesOn();
      SoundBank after = banks.bank(Optional.empty());
      assertThat(after).isSameAs(before);
      assertThat(isDecoded(after)).isTrue();
    }
  }

  private static boolean isDecoded(SoundBank bank) {
    return bank.find(false, 0, 0, 0).regions(KEY)[0].wave.table() != null;
  }
}
