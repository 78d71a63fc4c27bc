package org.dmus.dls.soundfont;

import java.util.List;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FaultLog;

/** Says modulators in connection blocks. */
final class ModulatorBlocks {
  private static final int ABSOLUTE = 2;
  private static final int SOURCE_SHIFT = 10;
  private static final int CONTROL_SHIFT = 4;
  private static final int BIPOLAR = 1 << 4;

  /** A sensitivity of n semitones is n/127 of the amount in §8.4.10, and n/128 of a block. */
  private static final double OF_SENSITIVITY = 128.0 / 127;

  private final Chunk place;
  private final FaultLog faults;

  /** What the default modulators come to, once it is known: most regions bring no others. */
  private List<Connection> ofDefault = List.of();

  ModulatorBlocks(Chunk place, FaultLog faults) {
    this.place = place;
    this.faults = faults;
  }

  /** Adds what the modulators of a region come to. */
  void add(Settings settings, List<Modulator> modulators, Blocks blocks) throws DlsFormatException {
    boolean isPlain =
        modulators == Modulators.DEFAULT
            && settings.get(Generator.KEY) < 0
            && settings.get(Generator.VELOCITY) < 0;
    if (isPlain && !ofDefault.isEmpty()) {
      blocks.addKnown(ofDefault);
      return;
    }
    int before = blocks.count();
    addEach(settings, modulators, blocks);
    if (isPlain) {
      ofDefault = blocks.since(before);
    }
  }

  private void addEach(Settings settings, List<Modulator> modulators, Blocks blocks)
      throws DlsFormatException {
    for (Modulator modulator : modulators) {
      Operand source = Operand.of(modulator.source());
      Operand amountSource = Operand.of(modulator.amountSource());
      Target target = Target.of(modulator.destination());
      boolean absolute = modulator.transform() == ABSOLUTE;
      boolean fits =
          target != null
              && source.isKnown()
              && amountSource.isKnown()
              && (target.driver() == Articulator.SRC_NONE
                  || !absolute && (source.isFull() || amountSource.isFull()));
      if (fits) {
        add(settings, modulator, target, source, amountSource, blocks);
      } else if (modulator.amount() != 0) {
        drop(modulator);
      }
    }
  }

  private void drop(Modulator m) throws DlsFormatException {
    faults.warn(
        Fault.MODULATOR_DROPPED,
        place,
        "modulator of generator %d by source 0x%04X and 0x%04X has no place among the connections",
        m.destination(),
        m.source(),
        m.amountSource());
  }

  private static void add(
      Settings settings,
      Modulator modulator,
      Target target,
      Operand source,
      Operand amountSource,
      Blocks blocks)
      throws DlsFormatException {
    double scale = modulator.amount() * target.scale();
    scale *= factor(settings, source) * factor(settings, amountSource);
    Operand first = fixed(settings, source) ? Operand.FULL : source;
    Operand second = fixed(settings, amountSource) ? Operand.FULL : amountSource;
    if (target.driver() != Articulator.SRC_NONE) {
      int swing = target.driver() == Articulator.SRC_EG2 ? 0 : BIPOLAR;
      second = first.isFull() ? second : first;
      first = new Operand(target.driver(), swing);
    }
    boolean absolute = modulator.transform() == ABSOLUTE;
    boolean still = first.isFull() && second.isFull();
    blocks.add(
        first.source(),
        second.source(),
        target.destination(),
        first.transform() << SOURCE_SHIFT
            | second.transform() << CONTROL_SHIFT
            | (absolute && !still ? ABSOLUTE : 0),
        absolute && still ? Math.abs(scale) : scale);
  }

  private static double factor(Settings settings, Operand operand) {
    if (operand.source() == Articulator.SRC_RPN0) {
      return OF_SENSITIVITY;
    }
    int value = fixedValue(settings, operand);
    return value < 0 ? 1 : operand.at(value);
  }

  /** A zone may fix the key and the velocity that its modulators see (§8.1.2, 46 and 47). */
  private static boolean fixed(Settings settings, Operand operand) {
    return fixedValue(settings, operand) >= 0;
  }

  private static int fixedValue(Settings settings, Operand operand) {
    return switch (operand.source()) {
      case Articulator.SRC_KEY_NUMBER -> settings.get(Generator.KEY);
      case Articulator.SRC_KEY_ON_VELOCITY -> settings.get(Generator.VELOCITY);
      default -> -1;
    };
  }
}
