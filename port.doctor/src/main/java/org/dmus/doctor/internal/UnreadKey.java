package org.dmus.doctor.internal;

import java.util.List;
import java.util.Optional;
import org.dmus.doctor.text.NearestName;

/** A setting that nobody reads, as a port tells of it: which one was meant. */
final class UnreadKey {
  private static final String THERE_ARE = "there are ";

  private UnreadKey() {}

  /** What helps, when one of those that there are is nearly called so. */
  static Optional<String> cure(Sentence said) {
    if (!said.cure().startsWith(THERE_ARE)) {
      return Optional.empty();
    }
    String key = said.cause().substring(said.cause().lastIndexOf(' ') + 1);
    List<String> there = List.of(said.cure().substring(THERE_ARE.length()).split(", "));
    return NearestName.ofKey(key, there).map(near -> "did you mean " + near + "? " + said.cure());
  }
}
