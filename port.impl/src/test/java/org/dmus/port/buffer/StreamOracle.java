package org.dmus.port.buffer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stream means by the text of MIDI 1.0, read as a text: no state, one expression for each
 * kind of status with the data bytes behind it. Real-time bytes are taken out before.
 */
final class StreamOracle {
  private static final String DATA = "([\0-\177]*)";

  private static final Pattern PHRASE =
      Pattern.compile(
          "(?<sysex>\u00F0"
              + DATA
              + "\u00F7)"
              + ("|(?<cut>\u00F0" + DATA + ")")
              + ("|(?<pairs>[\u0080-\u00BF\u00E0-\u00EF]" + DATA + ")")
              + ("|(?<singles>[\u00C0-\u00DF]" + DATA + ")")
              + ("|(?<pair>\u00F2" + DATA + ")")
              + ("|(?<single>[\u00F1\u00F3]" + DATA + ")")
              + ("|(?<alone>\u00F6" + DATA + ")")
              + ("|(?<nothing>[\u00F4\u00F5\u00F7]?" + DATA + ")"),
          Pattern.DOTALL);

  private final int piece;
  private final List<String> messages = new ArrayList<>();

  /** Reads a stream for a parser whose pieces have that many bytes. */
  StreamOracle(byte[] stream, int piece) {
    this.piece = piece;
    String text = new String(stream, StandardCharsets.ISO_8859_1);
    String[] lives = text.split("\u00FF", -1); // a reset ends one and begins the next
    for (int i = 0; i < lives.length; i++) {
      read(lives[i].replaceAll("[\u00F8-\u00FE]", ""), i == lives.length - 1);
    }
  }

  /** Returns the messages that are not real-time ones, a character for each byte. */
  List<String> messages() {
    return messages;
  }

  private void read(String life, boolean mayGoOn) {
    Matcher phrase = PHRASE.matcher(life);
    while (phrase.lookingAt() && phrase.end() > phrase.start()) {
      say(phrase, mayGoOn && phrase.end() == life.length());
      phrase.region(phrase.end(), life.length());
    }
  }

  private void say(Matcher phrase, boolean isLast) {
    String whole = phrase.group();
    if (phrase.group("sysex") != null) {
      messages.add(whole);
    } else if (phrase.group("cut") != null) {
      cut(whole, isLast);
    } else if (phrase.group("pairs") != null) {
      running(whole, 2, Integer.MAX_VALUE);
    } else if (phrase.group("singles") != null) {
      running(whole, 1, Integer.MAX_VALUE);
    } else if (phrase.group("pair") != null) {
      running(whole, 2, 1);
    } else if (phrase.group("single") != null) {
      running(whole, 1, 1);
    } else if (phrase.group("alone") != null) {
      messages.add(whole.substring(0, 1));
    }
  }

  private void running(String whole, int dataBytes, int most) {
    int count = Math.min(most, (whole.length() - 1) / dataBytes);
    for (int i = 0; i < count; i++) {
      int from = 1 + i * dataBytes;
      messages.add(whole.charAt(0) + whole.substring(from, from + dataBytes));
    }
  }

  /** Of what is cut off, the pieces that are given away already get an end; the rest is dropped. */
  private void cut(String whole, boolean isLast) {
    int given = (whole.length() - 1) / piece * piece;
    if (given > 0 && !isLast) {
      messages.add(whole.substring(0, given) + "\u00F7");
    }
  }
}
