package org.dmus.miniport.synth.download;

import java.util.ArrayList;
import java.util.List;
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
  private final List<SoundInstrument> made = new ArrayList<>();

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
    made.add(new InstrumentCompiler(new ArticulationCompiler(), waves).compile(instrument));
  }

  /** Returns it as it is played now. */
  SoundInstrument sound() {
    return made.get(made.size() - 1);
  }

  @Override
  public boolean test(Voice voice) {
    boolean found = false;
    for (int i = 0; i < made.size(); i++) {
      found |= made.get(i) == voice.tag().instrument;
    }
    return found;
  }
}
