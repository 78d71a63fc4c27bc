package org.dmus.doctor.report;

/**
 * Takes what a section writes; still readable when the section does not end. Beyond {@link
 * #MAX_CHARS} it takes nothing more, and says so.
 */
final class SectionText implements Appendable {
  /** A report is mailed; no section is worth more. */
  static final int MAX_CHARS = 4_000_000;

  private final StringBuilder text = new StringBuilder();
  private boolean isFull;

  @Override
  public synchronized SectionText append(CharSequence more) {
    return append(more, 0, String.valueOf(more).length());
  }

  @Override
  public synchronized SectionText append(CharSequence more, int start, int end) {
    int room = Math.max(0, MAX_CHARS - text.length());
    text.append(String.valueOf(more), start, Math.min(end, start + room));
    if (end - start > room && !isFull) {
      isFull = true;
      text.append("\n-- more than ").append(MAX_CHARS).append(" characters: cut off here\n");
    }
    return this;
  }

  @Override
  public synchronized SectionText append(char c) {
    return append(String.valueOf(c));
  }

  /** What was written so far. */
  synchronized String written() {
    return text.toString();
  }
}
