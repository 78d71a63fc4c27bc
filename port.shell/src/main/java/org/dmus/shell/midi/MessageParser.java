package org.dmus.shell.midi;

import java.util.ArrayList;
import java.util.List;
import org.dmus.shell.Misuse;

/**
 * Reads MIDI messages as people type them: phrases with commas between them, each bytes in hex or
 * one of {@link Phrase}'s words. A phrase begins when the one before ends.
 */
public final class MessageParser {
  private final List<TimedMessage> messages = new ArrayList<>();
  private final Phrase.Channel channel = new Phrase.Channel();
  private long now100ns;

  private MessageParser() {}

  /**
   * Reads messages.
   *
   * @param words what was typed
   * @return the messages, in order of time
   * @throws Misuse when it cannot be read; the message says which word, and what would do
   */
  public static List<TimedMessage> parse(List<String> words) {
    MessageParser parser = new MessageParser();
    phrases(words).forEach(parser::read);
    if (parser.messages.isEmpty()) {
      throw new Misuse("nothing to send; give bytes, as in 90 3C 64, or words, as in note C4");
    }
    return parser.messages;
  }

  /** {@return the words that messages begin with} */
  public static List<String> words() {
    return Phrase.all();
  }

  private static List<List<String>> phrases(List<String> words) {
    List<List<String>> phrases = new ArrayList<>();
    for (String phrase : String.join(" ", words).split(",")) {
      if (!phrase.isBlank()) {
        phrases.add(List.of(phrase.strip().split("\\s+")));
      }
    }
    return phrases;
  }

  private void read(List<String> words) {
    if (!Phrase.isWord(words.get(0)) && HexBytes.looksLike(words)) {
      HexBytes.parse(words).forEach(bytes -> messages.add(new TimedMessage(now100ns, bytes)));
    } else {
      now100ns = new Phrase(words, channel).say(now100ns, messages);
    }
  }
}
