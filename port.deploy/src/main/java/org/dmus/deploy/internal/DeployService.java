package org.dmus.deploy.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.client.SubdeviceFactory;
import org.dmus.deploy.Deployer;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.internal.core.DeployFolder;
import org.dmus.deploy.internal.core.Lines;
import org.dmus.deploy.internal.run.BundleHealth;
import org.dmus.deploy.internal.run.ComponentsCheck;
import org.dmus.deploy.internal.run.FrameworkHost;
import org.dmus.deploy.internal.run.SubdevicesCheck;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.dmus.doctor.SymptomSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/** The deploy folder as a service. Without a folder it is there and does nothing. */
@Component(
    service = {Deployer.class, SymptomSource.class},
    immediate = true,
    configurationPid = DeployService.PID)
@Designate(ocd = DeployConfiguration.class)
public final class DeployService implements Deployer, SymptomSource {
  /** PID of the configuration. */
  public static final String PID = "org.dmus.deploy";

  /** Framework property: the folder, unless the configuration names one. */
  public static final String FOLDER = "dmus.deploy.dir";

  /** Framework property: {@code false} = look once, touch nothing. */
  public static final String WATCH = "dmus.deploy.watch";

  private final BundleContext context;
  private final DeployConfiguration configuration;
  private final Lines lines;
  private final FrameworkHost host;
  private Optional<DeployFolder> folder = Optional.empty();

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile Doctor doctor;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile SubdeviceFactory ports;

  /** Activated by Declarative Services. */
  @Activate
  public DeployService(
      BundleContext context,
      DeployConfiguration configuration,
      @Reference ServiceComponentRuntime components,
      @Reference(service = LoggerFactory.class) Logger logger) {
    this.context = context;
    this.configuration = configuration;
    this.lines = new LogLines(logger);
    this.host =
        new FrameworkHost(
            context,
            new BundleHealth(
                new ComponentsCheck(components),
                new SubdevicesCheck(() -> Optional.ofNullable(ports)),
                () -> Optional.ofNullable(doctor)));
  }

  @Activate
  void open() throws IOException {
    Path path = path();
    File data = context.getDataFile("");
    if (path.toString().isEmpty() || data == null) {
      return;
    }
    boolean watch = configuration.watch() && !"false".equals(context.getProperty(WATCH));
    Settings settings = Settings.of(path, watch, configuration);
    folder = Optional.of(DeployFolder.open(settings, data.toPath(), host, lines));
  }

  private Path path() {
    String set = configuration.folder();
    String launched = context.getProperty(FOLDER);
    return Path.of(!set.isEmpty() ? set : launched == null ? "" : launched);
  }

  @Deactivate
  void close() throws IOException {
    if (folder.isPresent()) {
      folder.get().close();
    }
    host.close();
  }

  private DeployFolder required() throws IOException {
    return folder.orElseThrow(
        () -> new IOException("no deploy folder is set: set folder of " + PID));
  }

  @Override
  public Path folder() {
    return path();
  }

  @Override
  public List<Deployment> deployments() {
    return folder.map(DeployFolder::deployments).orElse(List.of());
  }

  @Override
  public Deployment deploy(Path jar) throws IOException {
    return required().requests().deploy(jar);
  }

  @Override
  public Deployment undeploy(String name) throws IOException {
    return required().requests().undeploy(name);
  }

  @Override
  public Deployment rollback(String name) throws IOException {
    return required().requests().rollback(name);
  }

  @Override
  public List<Finding> findings() {
    return folder.map(DeployFolder::findings).orElse(List.of());
  }
}
