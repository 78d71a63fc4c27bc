package org.dmus.miniport.synth.download;

import org.dmus.dls.DlsInstrument;
import org.dmus.miniport.synth.articulation.ArticulationCompiler;
import org.dmus.miniport.synth.bank.InstrumentCompiler;
import org.dmus.miniport.synth.bank.SoundInstrument;
import org.dmus.miniport.synth.bank.WaveSource;
import org.dmus.miniport.synth.voice.Voice;

/** An instrument, made ready to play with the waves there are. */
final class DownloadedInstrument implements Download {
  private final DlsInstrument instrument;
  private final boolean isGeneralMidi;
  private SoundInstrument sound;

  DownloadedInstrument(DlsInstrument instrument, boolean isGeneralMidi) {
    this.instrument = instrument;
    this.isGeneralMidi = isGeneralMidi;
  }

  /** Returns whether user instruments of the same patch go before it. */
  boolean isGeneralMidi() {
    return isGeneralMidi;
  }

  /** Returns whether a region plays a wave. */
  boolean plays(int waveId) {
    return instrument.regions().stream().anyMatch(r -> r.link().tableIndex() == waveId);
  }

  /** Makes it ready; again when a wave that it plays has come or gone. */
  void compile(WaveSource waves) {
    sound = new InstrumentCompiler(new ArticulationCompiler(), waves).compile(instrument, this);
  }

  /** Returns it as it is played now. */
  SoundInstrument sound() {
    return sound;
  }

  /** Notes that began before the last compilation sound it too. */
  @Override
  public boolean test(Voice voice) {
    return voice.tag().instrument.owner() == this;
  }
}
