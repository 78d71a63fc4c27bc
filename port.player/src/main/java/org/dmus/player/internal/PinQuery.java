package org.dmus.player.internal;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.dmus.client.IPin;
import org.dmus.client.PinProperty;
import org.dmus.ks.IgnoredMessage;
import org.dmus.ks.KsGuids;
import org.dmus.ks.LineStatus;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.ks.SynthTotals;

/** Asks a pin for properties that not every miniport has. */
final class PinQuery {
  private PinQuery() {}

  /** Voices that sound, or -1. */
  static int voices(IPin pin) {
    return PinProperty.get(
            pin, KsGuids.PROPSETID_SYNTH, SynthProperties.RUNNINGSTATS, SynthStats.BYTES)
        .map(SynthStats::from)
        .filter(stats -> (stats.validStats() & SynthStats.VALID_VOICES) != 0)
        .map(SynthStats::voices)
        .orElse(-1);
  }

  /** Groups of 16 channels; 1 where the pin does not tell. */
  static int channelGroups(IPin pin) {
    return PinProperty.get(
            pin, KsGuids.PROPSETID_SYNTH, SynthProperties.CHANNELGROUPS, Integer.BYTES)
        .map(value -> value.order(ByteOrder.LITTLE_ENDIAN).getInt(0))
        .filter(groups -> groups > 0)
        .orElse(1);
  }

  /** How the device below the pin is doing; empty for synthesizers. */
  static Optional<LineStatus> line(IPin pin) {
    return PinProperty.get(pin, LineStatus.PROPSETID_LINE, LineStatus.STATUS, LineStatus.BYTES)
        .map(LineStatus::from);
  }

  /** What the synthesizer counted, where it does. */
  static Optional<SynthTotals> totals(IPin pin) {
    return PinProperty.get(
            pin, KsGuids.PROPSETID_DMUS_SYNTH, SynthProperties.RENDER_TOTALS, SynthTotals.BYTES)
        .map(SynthTotals::from);
  }

  /** The programs that no bank has. */
  static List<MissingProgram> missing(IPin pin) {
    int most = MissingProgram.HEADER_BYTES + MissingProgram.MOST * MissingProgram.BYTES;
    return PinProperty.get(
            pin, KsGuids.PROPSETID_DMUS_SYNTH, SynthProperties.MISSING_PROGRAMS, most)
        .map(MissingProgram::from)
        .orElse(List.of());
  }

  /** The keys that instruments have no sound for. */
  static List<MissingKey> missingKeys(IPin pin) {
    int most = MissingProgram.HEADER_BYTES + MissingKey.MOST * MissingKey.BYTES;
    return PinProperty.get(pin, KsGuids.PROPSETID_DMUS_SYNTH, SynthProperties.MISSING_KEYS, most)
        .map(MissingKey::from)
        .orElse(List.of());
  }

  /** The kinds of messages that did nothing. */
  static List<IgnoredMessage> ignored(IPin pin) {
    int most = MissingProgram.HEADER_BYTES + IgnoredMessage.MOST * IgnoredMessage.BYTES;
    return PinProperty.get(
            pin, KsGuids.PROPSETID_DMUS_SYNTH, SynthProperties.IGNORED_MESSAGES, most)
        .map(IgnoredMessage::from)
        .orElse(List.of());
  }
}
