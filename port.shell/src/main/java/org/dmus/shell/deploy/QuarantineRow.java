package org.dmus.shell.deploy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dmus.client.Quarantine;
import org.dmus.shell.Lines;
import org.dmus.shell.Named;

/**
 * A port that was isolated from its miniport.
 *
 * @param port its name
 * @param reason {@code thrown}, {@code blocked} or {@code flooded}
 * @param since when
 * @param explanation what the miniport did
 * @param stack where it did it, innermost frame first
 */
public record QuarantineRow(
    String port, String reason, Instant since, String explanation, List<String> stack)
    implements Named, Lines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** Copies the list. */
  public QuarantineRow {
    stack = List.copyOf(stack);
  }

  static QuarantineRow of(String port, Quarantine quarantine) {
    return new QuarantineRow(
        port,
        quarantine.reason().name().toLowerCase(Locale.ROOT),
        quarantine.since(),
        quarantine.explanation(),
        quarantine.stack().stream().map(StackTraceElement::toString).toList());
  }

  @Override
  public String part() {
    return port;
  }

  @Override
  public String text() {
    String when = TIME.format(since.atZone(ZoneId.systemDefault()));
    StringBuilder text = new StringBuilder();
    text.append("%s: %s at %s: %s".formatted(port, reason, when, explanation));
    stack.forEach(frame -> text.append("\n    at ").append(frame));
    return text.append("\n  to bring it back: quarantine -r ").append(port).toString();
  }
}
