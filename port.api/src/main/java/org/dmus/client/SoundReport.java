package org.dmus.client;

import java.util.Optional;
import org.dmus.ks.KsGuids;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.ks.SynthTotals;

/**
 * How the synthesizer below a pin is doing.
 *
 * @param now what sounds, by the second
 * @param totals what it counted since it entered RUN
 */
public record SoundReport(SynthStats now, SynthTotals totals) {

  /**
   * Asks a pin. [control]; costs a short moment with its engine.
   *
   * @param pin an open pin
   * @return empty when nothing below it counts voices, or its miniport is away
   */
  public static Optional<SoundReport> of(IPin pin) {
    return PinProperty.get(
            pin, KsGuids.PROPSETID_SYNTH, SynthProperties.RUNNINGSTATS, SynthStats.BYTES)
        .map(SynthStats::from)
        .flatMap(now -> totals(pin).map(totals -> new SoundReport(now, totals)));
  }

  private static Optional<SynthTotals> totals(IPin pin) {
    return PinProperty.get(
            pin, KsGuids.PROPSETID_DMUS_SYNTH, SynthProperties.RENDER_TOTALS, SynthTotals.BYTES)
        .map(SynthTotals::from);
  }
}
