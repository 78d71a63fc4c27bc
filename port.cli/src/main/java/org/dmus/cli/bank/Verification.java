package org.dmus.cli.bank;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsFormatException;

/**
 * What is wrong with a bank.
 *
 * @param file the bank
 * @param usable whether it can be played
 * @param departures where it departs from the standard; of a bank that cannot be played the place
 *     that ended its reading, of fault {@code UNUSABLE}
 */
public record Verification(String file, boolean usable, List<Departure> departures) {
  private static final String UNUSABLE = "UNUSABLE";

  /** Copies the list. */
  public Verification {
    departures = List.copyOf(departures);
  }

  /**
   * Judges a bank that was read.
   *
   * @param name what to call it
   * @param file what was read
   */
  public static Verification of(String name, DlsFile file) {
    return new Verification(name, true, file.warnings().stream().map(Departure::of).toList());
  }

  /**
   * Judges a bank that cannot be read.
   *
   * @param name what to call it
   * @param fault why
   */
  public static Verification of(String name, DlsFormatException fault) {
    return new Verification(
        name,
        false,
        List.of(
            new Departure(
                UNUSABLE,
                fault.chunk(),
                fault.offset(),
                PlainText.of(fault.what()),
                fault.cure())));
  }

  /** Returns whether the bank is as the standard has it. */
  public boolean isClean() {
    return departures.isEmpty();
  }

  /** Returns the judgement for people, without a line end at the end. */
  public String text() {
    return Stream.concat(Stream.of(file + ": " + judgement()), departures.stream().map(this::lines))
        .collect(Collectors.joining("\n"));
  }

  private String judgement() {
    if (!usable) {
      return "cannot be used";
    }
    return switch (departures.size()) {
      case 0 -> "as the standard has it";
      case 1 -> "usable, 1 repair";
      default -> "usable, " + departures.size() + " repairs";
    };
  }

  private String lines(Departure departure) {
    String chunk = departure.chunk().isEmpty() ? "" : " in chunk '" + departure.chunk() + "'";
    return "  %s%s at byte %d: %s\n    cure: %s"
        .formatted(
            departure.fault(), chunk, departure.offset(), departure.detail(), departure.cure());
  }
}
