package org.dmus.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How samples are stored, by the names of {@code --bits}. */
enum SampleFormat {
  PCM_16("16", "16-bit"),
  PCM_24("24", "24-bit"),
  FLOAT_32("32f", "32-bit float");

  private final String option;
  private final String words;

  SampleFormat(String option, String words) {
    this.option = option;
    this.words = words;
  }

  String words() {
    return words;
  }

  @Override
  public String toString() {
    return option;
  }

  /** Finds a format by its name. */
  static final class Converter implements ITypeConverter<SampleFormat> {
    @Override
    public SampleFormat convert(String value) {
      return Stream.of(values())
          .filter(each -> each.option.equals(value.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("not one of " + all()));
    }

    private static String all() {
      return Stream.of(values()).map(SampleFormat::toString).collect(Collectors.joining(", "));
    }
  }
}
