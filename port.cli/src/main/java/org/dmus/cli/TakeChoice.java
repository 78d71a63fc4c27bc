package org.dmus.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dmus.smf.Division;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeType;
import org.dmus.take.TimeSignature;

/** What the options of a take ask for, or why that cannot be. */
final class TakeChoice {
  private static final double MICROS_PER_MINUTE = 60e6;
  private static final int MAX_TEMPO_MICROS = 0xFFFFFF;
  private static final int DEFAULT_TICKS_PER_FRAME = 40; // 1 ms at 25 frames a second
  private static final int MAX_TICKS_PER_FRAME = 255;
  private static final Map<String, Integer> FRAME_CODES =
      Map.of("24", 24, "25", 25, "29.97", 29, "30", 30);

  private final TakeOptions options;

  TakeChoice(TakeOptions options) {
    this.options = options;
  }

  /**
   * The layout of a file.
   *
   * @param file its name
   * @param sources number of sources: several have a track each
   * @param fromFirstEvent whether its time starts with the first event
   */
  TakeLayout layout(String file, int sources, boolean fromFirstEvent) {
    TakeType chosen = options.type == null ? typeOf(file, sources) : named();
    if (options.split && chosen != TakeType.SMF1) {
      throw usage("-s", chosen + " has no track for each channel", "leave it out, or --type smf1");
    }
    int micros = tempoMicros();
    return new TakeLayout(
        chosen,
        division(),
        micros,
        signature(),
        options.split,
        options.runningStatus,
        fromFirstEvent);
  }

  private TakeType typeOf(String file, int sources) {
    Optional<TakeType> named = TakeType.ofName(file);
    boolean hasTracks =
        named.orElse(TakeType.SMF0) == TakeType.SMF0 && (options.split || sources > 1);
    return hasTracks ? TakeType.SMF1 : named.orElse(TakeType.SMF0);
  }

  private TakeType named() {
    try {
      return TakeType.valueOf(options.type.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String hint = "choose smf0, smf1, csv, jsonl or raw";
      throw new CommandFailure(ExitCode.USAGE, "--type " + options.type, "no such type", hint, e);
    }
  }

  int tempoMicros() {
    long micros = Math.round(MICROS_PER_MINUTE / options.bpm);
    if (!(options.bpm > 0) || micros < 1 || micros > MAX_TEMPO_MICROS) {
      throw usage("-b " + options.bpm, "no tempo of a MIDI file", "choose one of 4 to 1000");
    }
    return (int) micros;
  }

  private Division division() {
    if (options.fps == null) {
      return quarter(options.ticks == null ? TakeLayout.TICKS_PER_QUARTER : options.ticks);
    }
    Integer code = FRAME_CODES.get(options.fps);
    if (code == null) {
      throw usage("-f " + options.fps, "no frame rate of SMPTE", "choose 24, 25, 29.97 or 30");
    }
    int perFrame = options.ticks == null ? DEFAULT_TICKS_PER_FRAME : options.ticks;
    if (perFrame < 1 || perFrame > MAX_TICKS_PER_FRAME) {
      throw usage("-t " + perFrame, "a frame has 1 to 255 ticks", "choose such a number");
    }
    return Division.ofTicksPerFrame(code, perFrame);
  }

  private static Division quarter(int ticks) {
    if (ticks < 1 || ticks > Short.MAX_VALUE) {
      throw usage("-t " + ticks, "a quarter has 1 to 32767 ticks", "choose such a number");
    }
    return Division.ofTicksPerQuarter(ticks);
  }

  TimeSignature signature() {
    try {
      String[] parts = options.signature.split("[/:]", -1);
      if (parts.length == 2) {
        return new TimeSignature(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "-i " + options.signature,
          "no time signature",
          "write it as 3/4 or 6:8",
          e);
    }
    throw usage("-i " + options.signature, "no time signature", "write it as 3/4 or 6:8");
  }

  private static CommandFailure usage(String what, String why, String hint) {
    return new CommandFailure(ExitCode.USAGE, what, why, hint);
  }
}
