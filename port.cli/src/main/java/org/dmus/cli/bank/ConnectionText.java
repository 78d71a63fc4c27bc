package org.dmus.cli.bank;

import java.util.Locale;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;

/** A connection block in words and everyday units. */
final class ConnectionText {
  private static final int LAST_CONTROLLER = Articulator.SRC_CC + 127;

  private ConnectionText() {}

  static String of(Connection connection) {
    String control =
        connection.control() == Articulator.SRC_NONE ? "" : " x " + source(connection.control());
    String transform =
        connection.transform() == 0 ? "" : " transform 0x%04x".formatted(connection.transform());
    String from =
        connection.source() == Articulator.SRC_NONE && control.isEmpty()
            ? ""
            : source(connection.source()) + control + " to ";
    return from + destination(connection.destination()) + " " + amount(connection) + transform;
  }

  static String source(int source) {
    if (source >= Articulator.SRC_CC && source <= LAST_CONTROLLER) {
      return "CC" + (source - Articulator.SRC_CC);
    }
    return switch (source) {
      case Articulator.SRC_NONE -> "constant";
      case Articulator.SRC_LFO -> "LFO";
      case Articulator.SRC_KEY_ON_VELOCITY -> "velocity";
      case Articulator.SRC_KEY_NUMBER -> "key";
      case Articulator.SRC_EG1 -> "EG1";
      case Articulator.SRC_EG2 -> "EG2";
      case Articulator.SRC_PITCH_WHEEL -> "pitch wheel";
      case Articulator.SRC_POLY_PRESSURE -> "key pressure";
      case Articulator.SRC_CHANNEL_PRESSURE -> "channel pressure";
      case Articulator.SRC_VIBRATO -> "vibrato LFO";
      case Articulator.SRC_RPN0 -> "RPN0";
      case Articulator.SRC_RPN1 -> "RPN1";
      case Articulator.SRC_RPN2 -> "RPN2";
      default -> "source 0x%x".formatted(source);
    };
  }

  static String destination(int destination) {
    return switch (destination) {
      case Articulator.DST_GAIN -> "gain";
      case Articulator.DST_PITCH -> "pitch";
      case Articulator.DST_PAN -> "pan";
      case Articulator.DST_KEY_NUMBER -> "key number";
      case Articulator.DST_CHORUS -> "chorus";
      case Articulator.DST_REVERB -> "reverb";
      case Articulator.DST_LFO_FREQUENCY -> "LFO frequency";
      case Articulator.DST_LFO_START_DELAY -> "LFO delay";
      case Articulator.DST_VIB_FREQUENCY -> "vibrato frequency";
      case Articulator.DST_VIB_START_DELAY -> "vibrato delay";
      case Articulator.DST_EG1_ATTACK_TIME -> "EG1 attack";
      case Articulator.DST_EG1_DECAY_TIME -> "EG1 decay";
      case Articulator.DST_EG1_RELEASE_TIME -> "EG1 release";
      case Articulator.DST_EG1_SUSTAIN_LEVEL -> "EG1 sustain";
      case Articulator.DST_EG1_DELAY_TIME -> "EG1 delay";
      case Articulator.DST_EG1_HOLD_TIME -> "EG1 hold";
      case Articulator.DST_EG1_SHUTDOWN_TIME -> "EG1 shutdown";
      case Articulator.DST_EG2_ATTACK_TIME -> "EG2 attack";
      case Articulator.DST_EG2_DECAY_TIME -> "EG2 decay";
      case Articulator.DST_EG2_RELEASE_TIME -> "EG2 release";
      case Articulator.DST_EG2_SUSTAIN_LEVEL -> "EG2 sustain";
      case Articulator.DST_EG2_DELAY_TIME -> "EG2 delay";
      case Articulator.DST_EG2_HOLD_TIME -> "EG2 hold";
      case Articulator.DST_FILTER_CUTOFF -> "filter cutoff";
      case Articulator.DST_FILTER_Q -> "filter resonance";
      default -> "destination 0x%x".formatted(destination);
    };
  }

  /** A constant has a place on its scale, whatever moves it is relative to that. */
  private static String amount(Connection connection) {
    int scale = connection.scale();
    boolean constant =
        connection.source() == Articulator.SRC_NONE && connection.control() == Articulator.SRC_NONE;
    return switch (connection.destination()) {
      case Articulator.DST_GAIN, Articulator.DST_FILTER_Q ->
          number("%.2f dB", DlsUnits.gainToDb(scale));
      case Articulator.DST_PAN,
          Articulator.DST_CHORUS,
          Articulator.DST_REVERB,
          Articulator.DST_EG1_SUSTAIN_LEVEL,
          Articulator.DST_EG2_SUSTAIN_LEVEL ->
          number("%.1f %%", 100 * DlsUnits.percentToFraction(scale));
      case Articulator.DST_LFO_FREQUENCY, Articulator.DST_VIB_FREQUENCY ->
          constant ? number("%.3f Hz", DlsUnits.pitchToHz(scale)) : cents(scale);
      case Articulator.DST_FILTER_CUTOFF ->
          scale == DlsUnits.CUTOFF_OFF
              ? "open"
              : constant ? number("%.1f Hz", DlsUnits.pitchToHz(scale)) : cents(scale);
      case Articulator.DST_PITCH -> cents(scale);
      default -> constant && isTime(connection) ? seconds(scale) : cents(scale);
    };
  }

  private static boolean isTime(Connection connection) {
    String destination = destination(connection.destination());
    return destination.matches(".* (delay|attack|decay|release|hold|shutdown)");
  }

  private static String seconds(int time) {
    return number("%.4f s", DlsUnits.timeToSeconds(time));
  }

  private static String cents(int relative) {
    return number("%.1f cents", DlsUnits.relativeToCents(relative));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
