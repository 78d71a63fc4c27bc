package org.dmus.miniport.synth.download;

import java.util.HashSet;
import java.util.Set;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.sound.InstrumentCompiler;
import org.dmus.dls.sound.SoundInstrument;
import org.dmus.dls.sound.WaveSource;
import org.dmus.dls.sound.articulation.ArticulationCompiler;
import org.dmus.miniport.synth.voice.Voice;

/** An instrument whose regions name waves by their download id. */
final class DownloadedInstrument implements Download {
  private final DlsInstrument instrument;
  private final boolean isGeneralMidi;

  DownloadedInstrument(DlsInstrument instrument, boolean isGeneralMidi) {
    this.instrument = instrument;
    this.isGeneralMidi = isGeneralMidi;
  }

  /** Returns whether user instruments of the same patch go before it. */
  boolean isGeneralMidi() {
    return isGeneralMidi;
  }

  /** Returns the ids of the waves that its regions play. */
  Set<Integer> waveIds() {
    Set<Integer> ids = new HashSet<>();
    instrument.regions().forEach(region -> ids.add(region.link().tableIndex()));
    return ids;
  }

  /** Makes it ready to play with the waves there are. */
  SoundInstrument compile(WaveSource waves) {
    SoundInstrument sound =
        new InstrumentCompiler(new ArticulationCompiler(), waves).compile(instrument, this);
    sound.prepare();
    return sound;
  }

  /** Notes that began before the last compilation sound it too. */
  @Override
  public boolean test(Voice voice) {
    return voice.tag().instrument.owner() == this;
  }
}
