package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.SubdeviceFactory;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.dmus.doctor.Finding.Severity;
import org.dmus.doctor.SymptomSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The doctor of this framework. Whatever else is missing, it is there: it waits for nobody. */
@Component
public final class LiveDoctor implements Doctor {
  private final BundleContext context;
  private final ServiceComponentRuntime runtime;
  private final JarFolders folders;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile ConfigurationAdmin admin;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile SubdeviceFactory factory;

  /** Not the services: a source may wait for the doctor, and be gone when it is asked. */
  @Reference(service = SymptomSource.class)
  private volatile List<ServiceReference<SymptomSource>> sources = List.of();

  /** Activated by Declarative Services. */
  @Activate
  public LiveDoctor(BundleContext context, @Reference ServiceComponentRuntime runtime) {
    this.context = context;
    this.runtime = runtime;
    this.folders = new JarFolders(context);
  }

  @Override
  public List<Finding> examine() {
    return Settling.of(context, () -> examination().isAnyPortAttaching())
        .look(() -> examination().all(told()));
  }

  @Override
  public List<Finding> examine(long bundleId) {
    Bundle bundle = context.getBundle(bundleId);
    return bundle == null ? List.of() : examination().of(bundle);
  }

  private Examination examination() {
    return new Examination(context, runtime, admin, factory, folders);
  }

  private List<Finding> told() {
    List<Finding> told = new ArrayList<>();
    for (ServiceReference<SymptomSource> reference : sources) {
      SymptomSource source = context.getService(reference);
      if (source != null) {
        told.addAll(told(source));
        context.ungetService(reference);
      }
    }
    return told;
  }

  private static List<Finding> told(SymptomSource source) {
    try {
      return source.findings();
    } catch (RuntimeException e) {
      String who = source.getClass().getName();
      return List.of(new Finding(Severity.WARNING, who, "it cannot tell what is wrong: " + e, ""));
    }
  }
}
