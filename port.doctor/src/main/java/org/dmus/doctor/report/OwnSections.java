package org.dmus.doctor.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.dmus.doctor.ReportSection;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.log.LogReaderService;

/** What every report has: the framework, the ports, the process. */
@Component(service = OwnSections.class)
public final class OwnSections {
  private final BundleContext context;
  private final ServiceComponentRuntime runtime;
  private final Doctor doctor;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile ConfigurationAdmin admin;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile SubdeviceFactory factory;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile LogReaderService log;

  /** Activated by Declarative Services. */
  @Activate
  public OwnSections(
      BundleContext context, @Reference ServiceComponentRuntime runtime, @Reference Doctor doctor) {
    this.context = context;
    this.runtime = runtime;
    this.doctor = doctor;
  }

  /** The sections as things are now: a port with a blocked engine has a page of its own. */
  List<ReportSection> list() {
    List<ReportSection> all = new ArrayList<>();
    all.add(new NamedSection("findings", this::findings));
    all.add(new NamedSection("versions", new VersionsBody(context)));
    all.add(new NamedSection("start-up", new StartUpBody(context)));
    all.add(new NamedSection("bundles", new BundlesBody(context)));
    all.add(new NamedSection("wiring", new WiringBody(context)));
    all.add(new NamedSection("components", new ComponentsBody(runtime)));
    all.add(new NamedSection("configurations", new ConfigurationsBody(admin)));
    all.add(new NamedSection("threads", new ThreadsBody()));
    all.add(new NamedSection("memory", new MemoryBody()));
    all.add(new NamedSection("log", new LogBody(log)));
    all.addAll(LogFiles.sections(context));
    SubdeviceFactory ports = factory;
    for (ISubdevice port : ports == null ? List.<ISubdevice>of() : ports.published()) {
      all.add(new NamedSection("port-" + port.configuration().name(), new PortBody(port)));
    }
    return all;
  }

  private void findings(Appendable out) throws IOException {
    List<Finding> findings = doctor.examine();
    out.append(findings.isEmpty() ? "all is well\n" : "");
    for (Finding finding : findings) {
      out.append(finding.severity() + ": " + finding + "\n");
    }
  }
}
