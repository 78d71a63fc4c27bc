package org.dmus.bank.gm.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.dls.DlsWriter;

/** The build step: writes the bank to the file named by its only argument. */
public final class GenerateBank {
  private GenerateBank() {}

  /** Writes the bank. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    DlsWriter.write(BankAssembly.generalMidi(), file);
  }
}
