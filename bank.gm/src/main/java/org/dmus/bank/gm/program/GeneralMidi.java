package org.dmus.bank.gm.program;

import java.util.List;
import java.util.stream.Stream;

/** The General MIDI Level 1 sound set. */
public final class GeneralMidi {
  private GeneralMidi() {}

  /** Returns the 128 melodic programs in order. */
  public static List<Program> melodic() {
    return Stream.of(
            Pianos.programs(),
            ChromaticPercussion.programs(),
            Organs.programs(),
            Guitars.programs(),
            Basses.programs(),
            Strings.programs(),
            Ensembles.programs(),
            Brasses.programs(),
            Reeds.programs(),
            Pipes.programs(),
            Leads.programs(),
            Pads.programs(),
            Effects.programs(),
            Ethnic.programs(),
            Percussives.programs(),
            SoundEffects.programs())
        .flatMap(List::stream)
        .toList();
  }
}
