package org.dmus.deploy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogReaderService;

/**
 * A process of its own that watches a folder, and prints each version of a bundle that runs; what
 * the log warns of goes to the errors.
 */
public final class DeployProcess {
  private static final long LOOK_NS = 2_000_000;

  private DeployProcess() {}

  /** Arguments: storage, folder, symbolic name. Goes on until it is killed. */
  public static void main(String[] args) {
    Map<String, String> settings = Map.of("dmus.deploy.dir", args[1]);
    Framework felix = Framework.start(Path.of(args[0]), settings);
    LogReaderService log = felix.service(LogReaderService.class);
    log.addLogListener(DeployProcess::tell);
    Collections.list(log.getLog()).forEach(DeployProcess::tell);
    String said = "";
    while (true) {
      String now = running(felix, args[2]);
      if (!now.equals(said)) {
        System.out.println(now);
        said = now;
      }
      LockSupport.parkNanos(LOOK_NS);
    }
  }

  private static void tell(LogEntry entry) {
    if (LogLevel.WARN.implies(entry.getLogLevel())) {
      System.err.println(entry.getMessage());
    }
  }

  private static String running(Framework felix, String name) {
    Optional<Bundle> bundle = felix.bundle(name).filter(b -> b.getState() == Bundle.ACTIVE);
    return bundle.map(b -> "runs " + b.getVersion() + " " + b.getBundleId()).orElse("none");
  }
}
