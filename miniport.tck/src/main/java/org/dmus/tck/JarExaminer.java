package org.dmus.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.archive.Archive;
import org.dmus.deploy.internal.archive.ArchiveLimits;
import org.dmus.deploy.internal.policy.BundleHeaders;
import org.dmus.deploy.internal.policy.Candidate;
import org.dmus.deploy.internal.policy.Rules;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IPortCls;
import org.dmus.tck.TckHost.DeployedMiniport;
import org.dmus.tck.miniport.MiniportBench;
import org.dmus.tck.miniport.PackagedMiniport;
import org.osgi.framework.BundleException;

/** Says what a jar is, or why it cannot be tested, by the rules of the deploy folder. */
public final class JarExaminer {
  private static final int INIT_MS = 20_000;
  private static final String PORT = "org.dmus.port.impl";

  private static final Pattern UNRESOLVED =
      Pattern.compile("Unable to resolve (\\S+) .*\\(osgi\\.wiring\\.package=([^)]+)\\)");

  private final BundleJars classPath = BundleJars.ofClassPath();

  /** Looks for what a jar needs on the class path of this process. */
  public JarExaminer() {}

  /**
   * Examines the jar of miniports.
   *
   * @param jar the jar
   * @return its miniports, one at least
   * @throws UnfitJar when it cannot be tested
   */
  public List<DeployedMiniport> miniports(Path jar) throws UnfitJar {
    if (candidate(jar).headers().name().equals(PORT)) {
      throw new UnfitJar("it is a port, no miniport", "test it with --host");
    }
    Optional<String> mistake = JarUnderTest.of(jar.toString()).mistake();
    if (mistake.isPresent()) {
      throw new UnfitJar(
          JarUnderTest.FILE + ": " + mistake.get(), "correct that line; docs/tck.md has the keys");
    }
    List<String> bundles = new ArrayList<>(neighbours(jar));
    bundles.add(PORT);
    try (FelixHost host = host(bundles)) {
      start(host, jar);
      List<DeployedMiniport> found =
          host.miniports().stream().filter(m -> m.location().equals(location(jar))).toList();
      if (found.isEmpty()) {
        throw new MissingMiniport(jar).complaint();
      }
      return found;
    }
  }

  /**
   * Initialises a miniport once: without that there is nothing to test.
   *
   * @param jar the jar
   * @param classId which of its miniports
   * @throws UnfitJar when it fails
   */
  public void tryInit(Path jar, UUID classId) throws UnfitJar {
    try (PackagedMiniport miniport =
            new PackagedMiniport(JarUnderTest.of(jar.toString()), classId, INIT_MS);
        MiniportBench bench = new MiniportBench(miniport)) {
      bench.description();
    } catch (NtStatusException e) {
      if (e.status() == NtStatus.DEVICE_REMOVED) {
        throw new UnfitJar(
            e.getMessage(),
            "mend what its constructor or activation throws; dmus deploy it, log/dmus.log has it");
      }
      throw failedInit(e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      throw failedInit(e.toString());
    }
  }

  private static UnfitJar failedInit(String why) {
    return new UnfitJar(
        "its init fails (" + why + ")",
        "give it what it needs in " + JarUnderTest.FILE + ", settings.NAME=VALUE or device=...");
  }

  /**
   * Examines the jar of a port.
   *
   * @param jar the jar
   * @throws UnfitJar when it cannot be tested
   */
  public void port(Path jar) throws UnfitJar {
    try (FelixHost host = host(neighbours(jar))) {
      start(host, jar);
      host.portCls();
    } catch (AssertionError e) {
      throw new UnfitJar(
          "nothing of it provides " + IPortCls.class.getName() + ", as a port does",
          "leave --host out to test a miniport");
    }
  }

  /**
   * Returns the bundles that a jar needs, the API and what the kit starts itself left out.
   *
   * @param jar the jar
   * @return symbolic names of bundles of the class path
   * @throws UnfitJar when the jar is no bundle
   */
  public List<String> neighbours(Path jar) throws UnfitJar {
    List<String> wanted = new ArrayList<>(new Neighbours(classPath).of(candidate(jar).headers()));
    JarUnderTest.of(jar.toString()).bundles().stream()
        .filter(name -> !wanted.contains(name))
        .forEach(wanted::add);
    return wanted;
  }

  private static FelixHost host(List<String> bundles) throws UnfitJar {
    try {
      return FelixHost.start(bundles);
    } catch (IllegalStateException e) {
      throw new UnfitJar(
          "what it imports packages of does not start: " + whatLacks(e.getMessage()),
          "import less, or deploy what is missing with it");
    }
  }

  /** What the framework says in three lines, in one. */
  static String whatLacks(String message) {
    Matcher unresolved = UNRESOLVED.matcher(message);
    return unresolved.find()
        ? "package " + unresolved.group(2) + ", which " + unresolved.group(1) + " needs, is missing"
        : message;
  }

  private void start(FelixHost host, Path jar) throws UnfitJar {
    Candidate candidate = candidate(jar);
    Rules rules = new Rules(new KitSurroundings(host.context(), classPath), Optional.empty());
    try {
      rules.checkJar(candidate);
      rules.checkFit(candidate);
      host.context().installBundle(location(jar)).start();
    } catch (NotTaken e) {
      throw unfit(e);
    } catch (IOException e) {
      throw new UnfitJar(e.toString(), "look at the disk and at the file");
    } catch (BundleException e) {
      throw new UnfitJar("it does not start: " + e.getMessage(), "mend what the line names");
    }
  }

  private static String location(Path jar) {
    return jar.toUri().toString();
  }

  private static Candidate candidate(Path jar) throws UnfitJar {
    if (Files.isDirectory(jar)) {
      throw new UnfitJar("it is a folder", "give the jar that your build makes");
    }
    if (!Files.isRegularFile(jar)) {
      throw new UnfitJar("no such file", "name the jar of a bundle", true);
    }
    try {
      Archive archive = Archive.read(jar, ArchiveLimits.DEFAULT);
      return new Candidate("", jar, archive, BundleHeaders.of(archive.headers()));
    } catch (NotTaken e) {
      throw unfit(e);
    } catch (IOException e) {
      throw new UnfitJar("it cannot be read (" + e + ")", "look at the file and who may read it");
    }
  }

  private static UnfitJar unfit(NotTaken why) {
    return new UnfitJar(why.complaint().reason(), why.complaint().cure());
  }
}
