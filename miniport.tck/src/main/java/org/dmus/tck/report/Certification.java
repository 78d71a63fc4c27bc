package org.dmus.tck.report;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.tck.JarExaminer;
import org.dmus.tck.TckExtension;
import org.dmus.tck.TckHost.DeployedMiniport;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
import org.dmus.tck.TimeLimit;
import org.dmus.tck.UnfitJar;
import org.dmus.tck.host.HostContracts;
import org.dmus.tck.miniport.MiniportContracts;

/** One run of the kit against a jar, from its command line to its exit code. */
public final class Certification {
  private static final int CERTIFIED = 0;
  private static final int USAGE = 2;
  private static final int NOT_FOUND = 3;
  private static final int MALFORMED = 4;
  private static final int FAILED = 9;

  private final PrintStream out;
  private final PrintStream err;

  /**
   * Makes one.
   *
   * @param out where the report goes
   * @param err where progress and complaints go
   */
  public Certification(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs.
   *
   * @param args options and the jar
   * @return the exit code
   * @throws IOException when a report cannot be written
   */
  public int run(String... args) throws IOException {
    Optional<Options> options = Options.of(args);
    if (options.isEmpty()) {
      complain("tck", "one jar is needed", "dmus tck --help");
      return USAGE;
    }
    try {
      List<Report> reports = reports(options.get());
      if (options.get().list()) {
        return CERTIFIED;
      }
      return publish(reports, options.get());
    } catch (UnfitJar e) {
      complain(options.get().jar().toString(), e.why(), e.cure());
      return e.isAbsent() ? NOT_FOUND : MALFORMED;
    }
  }

  private void complain(String what, String why, String cure) {
    err.printf("dmus: %s: %s%nhint: %s%n", what, oneLine(why), oneLine(cure));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  private List<Report> reports(Options options) throws UnfitJar {
    JarExaminer examiner = new JarExaminer();
    List<Report> reports = new ArrayList<>();
    if (options.host()) {
      examiner.port(options.jar());
      List<String> bundles = new ArrayList<>(examiner.neighbours(options.jar()));
      bundles.add(options.jar().toString());
      Map<String, String> parameters = Map.of(TckExtension.BUNDLES, String.join(",", bundles));
      reports.add(report("port " + options.jar(), HostContracts.CLASSES, parameters, options));
    } else {
      for (DeployedMiniport miniport : examiner.miniports(options.jar())) {
        String subject = "miniport %s of %s".formatted(miniport.name(), miniport.bundle());
        if (!options.list()) {
          examiner.tryInit(options.jar(), miniport.classId());
        }
        Map<String, String> parameters = MiniportContracts.parameters(options.jar(), miniport);
        reports.add(report(subject, MiniportContracts.CLASSES, parameters, options));
      }
    }
    return reports;
  }

  private Report report(
      String subject, List<Class<?>> contracts, Map<String, String> parameters, Options options) {
    if (options.list()) {
      new CheckList(contracts).print(out);
      return new Report(subject, List.of());
    }
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put(TimeLimit.SECONDS, options.limit());
    try (Progress progress = new Progress(err, options.progress())) {
      List<TckResult> results = TckRun.all(contracts, all, progress);
      return new Report(subject, results);
    }
  }

  private int publish(List<Report> reports, Options options) throws IOException {
    for (Report report : reports) {
      new TextReport(report, options.verbose()).print(out);
    }
    if (options.xml().isPresent()) {
      new JunitXml(reports).write(options.xml().get());
    }
    if (options.html().isPresent()) {
      new HtmlReport(reports).write(options.html().get());
    }
    return reports.stream().allMatch(Report::isCertified) ? CERTIFIED : FAILED;
  }
}
