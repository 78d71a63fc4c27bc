package org.dmus.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Kinds of sound files, by the names of {@code --type} and by the ends of file names. */
enum OutputType {
  WAV("wav", "wave"),
  FLAC("flac"),
  OGG("ogg", "opus"),
  RAW("raw", "pcm");

  /** What somebody may want and nothing here writes: taken for WAV, it would mislead. */
  private static final List<String> FOREIGN =
      List.of("mp3", "aac", "m4a", "aif", "aiff", "au", "wma", "wv", "ape", "caf", "mp4");

  private static final int OPUS_RATE = 48_000;
  private static final List<Integer> OPUS_RATES = List.of(8_000, 12_000, 16_000, 24_000, OPUS_RATE);

  private final List<String> suffixes;

  OutputType(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /** The scheme of the wave output that writes it, and the option's value. */
  String scheme() {
    return suffixes.get(0);
  }

  /** End of its file names, with the dot. */
  String suffix() {
    return "." + scheme();
  }

  /**
   * Finds the type of a file.
   *
   * @param given what the user says; null = nothing
   * @param output name of the file; null = none
   */
  static OutputType of(OutputType given, String output) {
    if (given != null || output == null) {
      return given == null ? WAV : given;
    }
    String end = end(output);
    if (FOREIGN.contains(end)) {
      String hint =
          "name the file *.wav, *.flac or *.ogg, or say what it is to be: --type " + WAV.scheme();
      throw new CommandFailure(ExitCode.USAGE, output, end + " cannot be written", hint);
    }
    return named(end).orElse(WAV);
  }

  /** Whether a name ends like that of a sound file. */
  static boolean isNameOfFile(String output) {
    return output.contains(".") && named(end(output)).isPresent();
  }

  private static String end(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<OutputType> named(String end) {
    return Stream.of(values()).filter(type -> type.suffixes.contains(end)).findFirst();
  }

  /** Whether the length of a song tells the size of its file. */
  boolean isOfKnownSize() {
    return this == WAV || this == RAW;
  }

  /** Frames per second, when nobody says otherwise. */
  int defaultRate() {
    return this == OGG ? OPUS_RATE : SynthOptions.DEFAULT_RATE;
  }

  /** Refuses what files of this type do not hold. */
  void check(SampleFormat bits, int sampleRate) {
    if (this == OGG && !OPUS_RATES.contains(sampleRate)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--sample-rate " + sampleRate,
          "Opus has no such rate",
          "--sample-rate " + OPUS_RATE);
    }
    if (this == FLAC && bits == SampleFormat.FLOAT_32) {
      throw new CommandFailure(
          ExitCode.USAGE, "--bits " + bits, "FLAC has no floating point", "--bits 24");
    }
  }

  @Override
  public String toString() {
    return scheme();
  }

  /** Finds a type by its name. */
  static final class Converter implements ITypeConverter<OutputType> {
    @Override
    public OutputType convert(String value) {
      return Stream.of(values())
          .filter(each -> each.scheme().equals(value.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + value + "' is not one of " + all()));
    }

    private static String all() {
      return Stream.of(values()).map(OutputType::scheme).collect(Collectors.joining(", "));
    }
  }
}
