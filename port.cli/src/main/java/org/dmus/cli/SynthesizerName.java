package org.dmus.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names a synthesizer of ours: the DLS one, or the one of FM chips. */
final class SynthesizerName implements ITypeConverter<KnownSettings> {

  @Override
  public KnownSettings convert(String name) {
    return switch (name) {
      case "dls" -> KnownSettings.SYNTH;
      case "fm" -> KnownSettings.FM;
      default -> throw new TypeConversionException(name + " is neither dls nor fm");
    };
  }
}
