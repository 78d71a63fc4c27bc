package org.dmus.deploy.internal;

/**
 * What is wrong with a file, and what to do about it.
 *
 * @param reason why it does not run, naming value and place
 * @param cure what to do
 */
public record Complaint(String reason, String cure) {

  /** Returns both as one sentence. */
  public String sentence() {
    return cure.isEmpty() ? reason : reason + ": " + cure;
  }
}
