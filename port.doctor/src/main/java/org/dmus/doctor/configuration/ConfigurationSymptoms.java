package org.dmus.doctor.configuration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dmus.doctor.Finding;
import org.dmus.doctor.SymptomSource;
import org.dmus.portcls.MiniportDriver;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.MetaTypeService;

/**
 * Finds what configurations say that nobody hears, from the Metatype of the bundles; what a
 * miniport reads only its port knows, and tells. A configuration that changes while the program
 * runs is worth a line of the log, too.
 */
@Component
public final class ConfigurationSymptoms implements SymptomSource, ConfigurationListener {
  private static final String OURS = "org.dmus.";

  /** Of these the port says what it does not read. */
  private static final String MINIPORTS = "org.dmus.miniport.";

  private static final ServiceReference<?>[] NONE = {};

  private final BundleContext context;
  private final ConfigurationAdmin admin;
  private final MetaTypeService metatypes;
  private final Logger log;

  /** Activated by Declarative Services. */
  @Activate
  public ConfigurationSymptoms(
      BundleContext context,
      @Reference ConfigurationAdmin admin,
      @Reference MetaTypeService metatypes,
      @Reference(service = LoggerFactory.class) Logger log) {
    this.context = context;
    this.admin = admin;
    this.metatypes = metatypes;
    this.log = log;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    ConfigurationCheck check = check();
    configurations().forEach(each -> found.addAll(check.check(each)));
    return found;
  }

  @Override
  public void configurationEvent(ConfigurationEvent event) {
    String pid = event.getPid();
    if (event.getType() != ConfigurationEvent.CM_UPDATED || pid.startsWith(MINIPORTS)) {
      return;
    }
    configurations().stream()
        .filter(each -> each.getPid().equals(pid))
        .flatMap(each -> check().check(each).stream())
        .forEach(each -> log.warn("{}: {}; {}", each.subject(), each.cause(), each.cure()));
  }

  private ConfigurationCheck check() {
    return new ConfigurationCheck(KnownPids.of(context.getBundles(), metatypes), subdevicePids());
  }

  private Set<String> subdevicePids() {
    Set<String> pids = new TreeSet<>(Set.of(SubdeviceProperties.FACTORY_PID));
    try {
      ServiceReference<?>[] miniports =
          context.getAllServiceReferences(null, "(" + MiniportDriver.PID + "=*)");
      for (ServiceReference<?> each : miniports == null ? NONE : miniports) {
        pids.add(String.valueOf(each.getProperty(MiniportDriver.PID)));
      }
      return pids;
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Configuration> configurations() {
    try {
      Configuration[] all = admin.listConfigurations("(service.pid=" + OURS + "*)");
      return all == null ? List.of() : Arrays.asList(all);
    } catch (IOException | InvalidSyntaxException e) {
      throw new IllegalStateException("the configurations cannot be read: " + e.getMessage(), e);
    }
  }
}
