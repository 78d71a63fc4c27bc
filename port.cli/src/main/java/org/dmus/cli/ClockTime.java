package org.dmus.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as seconds, minutes and seconds, or hours, minutes and seconds. */
final class ClockTime implements ITypeConverter<Double> {
  private static final Pattern TIME =
      Pattern.compile("(?:(?:(\\d{1,4}):)?(\\d{1,6}):)?(\\d{1,9}(?:\\.\\d{1,9})?)");
  private static final int PER_MINUTE = 60;

  @Override
  public Double convert(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new TypeConversionException("'" + text + "' is no time such as 83.4 or 1:23.4");
    }
    double minutes = number(time.group(1)) * PER_MINUTE + number(time.group(2));
    return minutes * PER_MINUTE + number(time.group(3));
  }

  private static double number(String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }
}
