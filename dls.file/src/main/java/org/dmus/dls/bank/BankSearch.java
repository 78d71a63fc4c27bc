package org.dmus.dls.bank;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsReadOptions;

/** Finds banks in given places; knows nothing of the machine but those. */
public final class BankSearch implements BankCatalogue {
  private final BankPlaces places;
  private final Supplier<Optional<BuiltInBank>> builtIn;
  private final LastRead lastRead = new LastRead();

  /**
   * Creates a search.
   *
   * @param places where to look
   * @param builtIn the built-in bank of the moment
   */
  public BankSearch(BankPlaces places, Supplier<Optional<BuiltInBank>> builtIn) {
    this.places = Objects.requireNonNull(places, "places");
    this.builtIn = Objects.requireNonNull(builtIn, "builtIn");
  }

  @Override
  public List<BankEntry> list(Optional<Path> explicit) {
    List<BankEntry> entries = new ArrayList<>();
    boolean taken = false;
    for (Candidate candidate : candidates(explicit)) {
      BankEntry entry = examined(candidate, taken);
      taken |= entry.chosen();
      entries.add(entry);
    }
    return entries;
  }

  @Override
  public LoadedBank load(Optional<Path> explicit, DlsReadOptions options) throws IOException {
    List<Candidate> named = Candidates.named(explicit, places);
    // What somebody named must be used: then nobody waits until folders are listed.
    for (Candidate candidate : named.isEmpty() ? candidates(explicit) : named) {
      try {
        DlsFile file = lastRead.read(candidate, options);
        return new LoadedBank(readable(candidate, file, candidate.sizeBytes(), false), file);
      } catch (IOException unreadable) {
        if (mustBeUsed(candidate) || options.strict() && isRepairable(candidate)) {
          throw unreadable;
        }
      }
    }
    throw new NoSuchFileException(
        "sound bank",
        null,
        "none was named or found, and no built-in bank is running;"
            + " name one with -b/--bank or "
            + BankPlaces.VARIABLE);
  }

  /** Lets go of what was read of a bank that goes. */
  void forget() {
    lastRead.forget();
  }

  /** A strict look is at the bank that would be used, not at the next one that passes. */
  private static boolean isRepairable(Candidate candidate) {
    try {
      candidate.read(DlsReadOptions.LENIENT);
      return true;
    } catch (IOException unusable) {
      return false;
    }
  }

  private List<Candidate> candidates(Optional<Path> explicit) {
    return Candidates.of(explicit, places, builtIn.get());
  }

  private static BankEntry examined(Candidate candidate, boolean taken) {
    try {
      return readable(
          candidate, candidate.read(DlsReadOptions.LENIENT), candidate.sizeBytes(), taken);
    } catch (IOException unreadable) {
      boolean chosen = !taken && mustBeUsed(candidate);
      String reason = candidate.origin().words() + ", but cannot be read";
      return entry(candidate, candidate.name(), 0, chosen, reason, unreadable.getMessage());
    }
  }

  /**
   * A named bank must not silently give way to another; the built-in one has none to give way to.
   */
  private static boolean mustBeUsed(Candidate candidate) {
    return candidate.origin() != BankOrigin.SYSTEM;
  }

  private static BankEntry readable(
      Candidate candidate, DlsFile file, long sizeBytes, boolean taken) {
    String ownName = file.collection().info().name();
    String name = ownName.isBlank() ? candidate.name() : ownName;
    String reason =
        taken ? candidate.origin().words() + ", but one above goes first" : reason(candidate);
    return entry(candidate, name, sizeBytes, !taken, reason, null);
  }

  private static String reason(Candidate candidate) {
    return switch (candidate.origin()) {
      case SYSTEM -> "first that can be read in a well-known place; none was named";
      case BUILT_IN -> "built in; used because no other is named or readable";
      default -> candidate.origin().words();
    };
  }

  private static BankEntry entry(
      Candidate candidate,
      String name,
      long sizeBytes,
      boolean chosen,
      String reason,
      String problem) {
    return new BankEntry(
        name,
        candidate.location(),
        candidate.origin(),
        sizeBytes,
        chosen,
        reason,
        Optional.ofNullable(problem));
  }
}
