package org.dmus.doctor.internal;

import java.util.regex.Pattern;

/**
 * A sentence of a miniport or of the port, as the house writes them: "what is wrong; what helps" or
 * "place: what is wrong: what helps".
 *
 * @param cause what is wrong, and where
 * @param cure what helps; empty when it does not say
 */
record Sentence(String cause, String cure) {
  /** A verb comes first; "0 is outside 1..1000" and "no such device" are no advice. */
  private static final Pattern ADVICE =
      Pattern.compile("(?!(no|not|it|its|the|a|cannot|is)\\b)[a-z].*");

  static Sentence of(String text) {
    int cut = text.lastIndexOf("; ");
    if (cut < 0) {
      int last = text.lastIndexOf(": ");
      boolean isAdvice = last >= 0 && ADVICE.matcher(text.substring(last + 2)).matches();
      cut = isAdvice && last > text.indexOf(": ") ? last : -1;
    }
    return cut < 0
        ? new Sentence(text, "")
        : new Sentence(text.substring(0, cut), text.substring(cut + 2));
  }

  String cureOr(String otherwise) {
    return cure.isEmpty() ? otherwise : cure;
  }
}
