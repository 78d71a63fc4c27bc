package org.dmus.take;

import java.util.Objects;
import org.dmus.smf.Division;
import org.dmus.smf.SmfLayout;

/**
 * How a take is to be written. All but the type and where its time starts is for Standard MIDI
 * Files.
 *
 * @param type kind of file
 * @param division unit of delta times
 * @param tempoMicros microseconds per quarter note, 1..16777215
 * @param signature time signature
 * @param splitsChannels a track for each channel; needs {@link TakeType#SMF1}
 * @param runningStatus leave out status bytes that repeat
 * @param fromFirstEvent time starts with the first event rather than with the recording
 */
public record TakeLayout(
    TakeType type,
    Division division,
    int tempoMicros,
    TimeSignature signature,
    boolean splitsChannels,
    boolean runningStatus,
    boolean fromFirstEvent) {

  /** Ticks to the quarter that nobody chose. */
  public static final int TICKS_PER_QUARTER = 960;

  private static final int TEMPO_120_MICROS = 500_000;

  /** Rejects what a file cannot say. */
  public TakeLayout {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(signature, "signature");
    if (splitsChannels && type != TakeType.SMF1) {
      throw new IllegalArgumentException("only smf1 has a track for each channel, not " + type);
    }
    smf(division, tempoMicros, type, runningStatus);
  }

  /**
   * The layout nobody chose: 960 ticks to the quarter, 120 quarters a minute, 4/4. A tick is 0.52
   * ms.
   *
   * @param type kind of file
   */
  public static TakeLayout of(TakeType type) {
    return new TakeLayout(
        type,
        Division.ofTicksPerQuarter(TICKS_PER_QUARTER),
        TEMPO_120_MICROS,
        TimeSignature.COMMON,
        false,
        false,
        false);
  }

  /** {@return the part of it that a Standard MIDI File has} */
  public SmfLayout smf() {
    return smf(division, tempoMicros, type, runningStatus);
  }

  private static SmfLayout smf(Division division, int tempo, TakeType type, boolean running) {
    return new SmfLayout(type == TakeType.SMF1 ? 1 : 0, division, tempo, running);
  }
}
