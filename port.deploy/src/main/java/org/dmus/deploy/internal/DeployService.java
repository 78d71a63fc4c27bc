package org.dmus.deploy.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
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
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The deploy folder as a service. Without a folder it is there and does nothing. It stays when its
 * settings change, and follows them.
 */
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
  private final Lines lines;
  private final FrameworkHost host;

  /** Whoever has worked until another folder was set comes to the end of it first. */
  private final ReentrantLock turn = new ReentrantLock();

  private volatile Path path = Path.of("");
  private volatile Optional<DeployFolder> folder = Optional.empty();

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile Doctor doctor;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile SubdeviceFactory ports;

  /** Activated by Declarative Services. */
  @Activate
  public DeployService(
      BundleContext context,
      @Reference ServiceComponentRuntime components,
      @Reference(service = LoggerFactory.class) Logger logger) {
    this.context = context;
    this.lines = new LogLines(logger);
    this.host =
        new FrameworkHost(
            context,
            new BundleHealth(
                new ComponentsCheck(components),
                new SubdevicesCheck(() -> Optional.ofNullable(ports)),
                () -> Optional.ofNullable(doctor)));
  }

  /**
   * Works by these settings from now on. What is being examined is by those that it began with;
   * another folder, or another way to look at it, waits for that.
   *
   * @throws IOException when the folder cannot be worked on; there is none then
   */
  @Activate
  @Modified
  synchronized void follow(DeployConfiguration configuration) throws IOException {
    path = path(configuration);
    File data = context.getDataFile("");
    if (path.toString().isEmpty() || data == null) {
      closeFolder();
      return;
    }
    boolean watch = configuration.watch() && !"false".equals(context.getProperty(WATCH));
    Settings settings = Settings.of(path, watch, configuration);
    if (folder.isEmpty() || !folder.get().follow(settings)) {
      closeFolder();
      folder = Optional.of(DeployFolder.open(settings, data.toPath(), host, lines, turn));
    }
  }

  private void closeFolder() throws IOException {
    if (folder.isPresent()) {
      folder.get().close();
      folder = Optional.empty();
    }
  }

  private Path path(DeployConfiguration configuration) {
    String set = configuration.folder();
    String launched = context.getProperty(FOLDER);
    return Path.of(!set.isEmpty() ? set : launched == null ? "" : launched);
  }

  @Deactivate
  synchronized void close() throws IOException {
    closeFolder();
    host.close();
  }

  /** Waits, while another folder is being opened, for that. */
  private synchronized DeployFolder required() throws IOException {
    return folder.orElseThrow(
        () -> new IOException("no deploy folder is set: set folder of " + PID));
  }

  @Override
  public Path folder() {
    return path;
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
