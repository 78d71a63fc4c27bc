package org.dmus.dls.bank;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what might be banks, in order of precedence. */
final class Candidates {
  private static final String BANKS = "*.{dls,DLS,sf2,SF2,sf3,SF3}";

  private final List<Candidate> found = new ArrayList<>();

  static List<Candidate> of(
      Optional<Path> explicit, BankPlaces places, Optional<BuiltInBank> builtIn) {
    Candidates candidates = new Candidates();
    candidates.addNamed(explicit, places);
    places.system().forEach(candidates::addPlace);
    builtIn.ifPresent(bank -> candidates.found.add(new Candidate.InBundle(bank)));
    return candidates.found;
  }

  /** Those that somebody named; looks at no folder. */
  static List<Candidate> named(Optional<Path> explicit, BankPlaces places) {
    Candidates candidates = new Candidates();
    candidates.addNamed(explicit, places);
    return candidates.found;
  }

  private void addNamed(Optional<Path> explicit, BankPlaces places) {
    addNamed(explicit, BankOrigin.EXPLICIT);
    addNamed(places.environment(), BankOrigin.ENVIRONMENT);
    addNamed(places.configured(), BankOrigin.CONFIGURATION);
  }

  private void addNamed(Optional<Path> file, BankOrigin origin) {
    file.ifPresent(path -> found.add(new Candidate.InFile(path, origin)));
  }

  private void addPlace(Path place) {
    if (Files.isRegularFile(place)) {
      found.add(new Candidate.InFile(place, BankOrigin.SYSTEM));
    } else if (Files.isDirectory(place)) {
      banksIn(place).forEach(bank -> found.add(new Candidate.InFile(bank, BankOrigin.SYSTEM)));
    }
  }

  /** A folder that may not be listed is shown itself, so that its problem is. */
  private static List<Path> banksIn(Path folder) {
    List<Path> banks = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BANKS)) {
      files.forEach(banks::add);
    } catch (IOException | DirectoryIteratorException unlistable) {
      return List.of(folder);
    }
    banks.sort(null);
    return banks;
  }
}
