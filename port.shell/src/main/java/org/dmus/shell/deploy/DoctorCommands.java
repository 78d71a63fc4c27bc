package org.dmus.shell.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.dmus.doctor.SupportReport;
import org.dmus.doctor.text.NearestName;
import org.dmus.shell.Misuse;
import org.dmus.shell.Rows;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Needed;
import org.dmus.shell.gogo.Usage;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands that say why something does not run. */
@Component(service = Commands.class)
@DmusCommands({"doctor", "report"})
public final class DoctorCommands extends Commands {
  private final Needed services;
  private final BundleContext context;

  /**
   * Called by Declarative Services.
   *
   * @param services has the doctor, if anybody has
   * @param context knows the bundles by name
   */
  @Activate
  public DoctorCommands(@Reference Needed services, BundleContext context) {
    this.services = services;
    this.context = context;
  }

  @Override
  protected List<String> candidates(String command, String word) {
    return word.equals("NAME")
        ? Arrays.stream(context.getBundles()).map(each -> "" + each.getSymbolicName()).toList()
        : List.of();
  }

  /** Returns everything that is wrong. */
  @Descriptor("say what does not run, why, and what to do about it")
  public List<FindingRow> doctor() throws IOException {
    return services.with(
        Doctor.class, doctor -> rows(Interruptible.call("doctor", doctor::examine), "all is well"));
  }

  /**
   * Returns what is wrong with one thing.
   *
   * @param name a bundle, by its symbolic name, the start of it, or its id; or a port, or a file
   */
  @Usage(value = "[NAME]", example = "doctor org.dmus.miniport.synth")
  @Descriptor("say what does not run, why, and what to do about it; with a name: of that alone")
  public List<FindingRow> doctor(
      @Descriptor("a bundle - its name, or the start or end of it, or its id - or a port")
          String name)
      throws IOException {
    return services.with(
        Doctor.class,
        doctor ->
            rows(Interruptible.call("doctor", () -> of(doctor, name)), name + ": all is well"));
  }

  private List<Finding> of(Doctor doctor, String name) {
    List<Finding> about =
        doctor.examine().stream().filter(f -> isAbout(f.subject(), name)).toList();
    return about.isEmpty()
        ? bundles(name).flatMap(id -> doctor.examine(id).stream()).toList()
        : about;
  }

  /** A port is told as "port synth", a file with its folder, a bundle as "NAME (FILE.jar)". */
  private static boolean isAbout(String told, String name) {
    String subject = told.replaceFirst(" \\(.*", "");
    return subject.equalsIgnoreCase(name)
        || told.endsWith("(" + name + ")")
        || subject.endsWith(" " + name)
        || subject.endsWith("/" + name);
  }

  private Stream<Long> bundles(String name) {
    List<Bundle> all = Arrays.asList(context.getBundles());
    List<Long> found =
        all.stream().filter(each -> isCalled(each, name)).map(Bundle::getBundleId).toList();
    if (found.isEmpty()) {
      List<String> names = all.stream().map(each -> "" + each.getSymbolicName()).toList();
      String near = NearestName.of(name, names).map(n -> ", did you mean " + n).orElse("");
      throw new Misuse(name + ": no such bundle, and nothing wrong is called so" + near);
    }
    return found.stream();
  }

  private static boolean isCalled(Bundle bundle, String name) {
    String symbolicName = "" + bundle.getSymbolicName();
    return symbolicName.equals(name)
        || symbolicName.startsWith(name)
        || symbolicName.endsWith("." + name)
        || ("" + bundle.getBundleId()).equals(name);
  }

  private static List<FindingRow> rows(List<Finding> findings, String whenEmpty) {
    return new Rows<>(findings.stream().map(FindingRow::of).toList(), whenEmpty);
  }

  /** Writes a support report into the current directory. */
  @Descriptor("write a support report: versions, wiring, ports, configuration, log, threads")
  public ReportRow report(CommandSession session) throws IOException {
    return report(session, "");
  }

  /**
   * Writes a support report.
   *
   * @param file the zip, which must not exist, or a directory
   * @return what was written
   * @throws IOException when it cannot be written
   */
  @Usage(value = "[FILE]", example = "report")
  @Descriptor("write a support report: versions, wiring, ports, configuration, log, threads")
  public ReportRow report(
      CommandSession session,
      @Descriptor("the zip, or a directory; the current directory when not given") String file)
      throws IOException {
    Path target = session.currentDir().resolve(file);
    return services.with(SupportReport.class, report -> ReportRow.of(report.write(target)));
  }
}
