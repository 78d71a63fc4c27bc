package org.dmus.deploy.internal;

/**
 * What is wrong with a file, and what to do about it.
 *
 * @param reason why it does not run, naming value and place
 * @param cure what to do; without a colon that a space follows, which would end the reason
 */
public record Complaint(String reason, String cure) {
  private static final String END = ": ";

  /** Takes both; a colon within the cure becomes a comma. */
  public Complaint {
    cure = cure.replace(END, ", ");
  }

  /** Returns both as one sentence. */
  public String sentence() {
    return cure.isEmpty() ? reason : reason + END + cure;
  }

  /** Takes a {@link #sentence} apart. */
  public static Complaint of(String sentence) {
    int end = sentence.lastIndexOf(END);
    return end < 0
        ? new Complaint(sentence, "")
        : new Complaint(sentence.substring(0, end), sentence.substring(end + END.length()));
  }
}
