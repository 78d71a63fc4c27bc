package org.dmus.midi;

import java.nio.file.Path;
import org.dmus.DMus;
import org.dmus.DMusOptions;

/** The one DMus of this JVM; all its threads are daemons, and it lives as long as the JVM. */
final class Engine {
  private static final String BANK = "org.dmus.midi.bank";
  private static final String OUTPUT = "org.dmus.midi.output";
  private static final String DEVICES = "org.dmus.midi.devices";

  private static DMus shared;

  private Engine() {}

  /** Returns it; the first call makes it. */
  static synchronized DMus get() {
    if (shared == null) {
      shared = DMus.create(options());
    }
    return shared;
  }

  private static DMusOptions options() {
    String[] output = System.getProperty(OUTPUT, "sound").split(":", 2);
    DMusOptions options =
        DMusOptions.defaults().withOutput(output[0], output.length == 2 ? output[1] : "");
    String bank = System.getProperty(BANK, "");
    options = bank.isEmpty() ? options : options.withBank(Path.of(bank));
    return "false".equals(System.getProperty(DEVICES)) ? options.withoutDevices() : options;
  }
}
