package org.dmus.deploy.internal.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.policy.CapabilityNeed;
import org.dmus.deploy.internal.policy.PackageExport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** The framework that this bundle runs in. */
public final class FrameworkHost implements Host, AutoCloseable {
  /** Locations of the bundles that the deploy folder has installed: the same for every version. */
  public static final String LOCATION = "dmus-deploy:";

  private final BundleContext context;
  private final BundleHealth health;
  private final Dependents dependents;
  private final Stirring stirring;
  private final ShippedVersion shippedVersion;

  /** Works on the framework of a bundle. */
  public FrameworkHost(BundleContext context, BundleHealth health) {
    this.context = context;
    this.health = health;
    this.dependents = new Dependents(context);
    this.stirring = new Stirring(context);
    this.shippedVersion = new ShippedVersion(context);
  }

  private Optional<Bundle> bundle(String name) {
    return Optional.ofNullable(context.getBundle(LOCATION + name)).or(() -> shipped(name));
  }

  private Optional<Bundle> shipped(String name) {
    return all()
        .filter(b -> name.equals(b.getSymbolicName()) && !b.getLocation().startsWith(LOCATION))
        .findFirst();
  }

  private Stream<Bundle> all() {
    return Stream.of(context.getBundles());
  }

  private Bundle require(String name) throws BundleException {
    return bundle(name)
        .orElseThrow(() -> new BundleException("bundle " + name + " was uninstalled meanwhile"));
  }

  @Override
  public Optional<Installed> find(String name) {
    return bundle(name)
        .map(
            b ->
                new Installed(
                    b.getBundleId(),
                    b.getVersion().toString(),
                    b.getLastModified(),
                    !b.getLocation().startsWith(LOCATION)));
  }

  @Override
  public Set<String> deployed() {
    Set<String> names = new TreeSet<>();
    all()
        .map(Bundle::getLocation)
        .filter(location -> location.startsWith(LOCATION))
        .forEach(location -> names.add(location.substring(LOCATION.length())));
    return names;
  }

  @Override
  public void put(String name, Path content) throws BundleException, IOException, Rejected {
    Optional<Bundle> there = bundle(name);
    if (there.isPresent()) {
      Update update = new Update(there.get(), content);
      dependents.refreshedAfter(there.get(), update, () -> start(there.get()));
      update.orThrow();
    } else {
      start(install(name, content));
    }
  }

  private Bundle install(String name, Path content) throws IOException, Rejected {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
      return context.installBundle(LOCATION + name, in);
    } catch (BundleException e) {
      throw new Rejected(e);
    }
  }

  @Override
  public void start(String name) throws BundleException {
    start(require(name));
  }

  @Override
  public void restart(String name) throws BundleException {
    Bundle bundle = require(name);
    bundle.stop(Bundle.STOP_TRANSIENT);
    start(bundle);
  }

  /**
   * A bundle of the distribution is started by its launcher the next time; others by themselves.
   */
  private void start(Bundle bundle) throws BundleException {
    stirring.isOurs(bundle.getBundleId());
    bundle.start(bundle.getLocation().startsWith(LOCATION) ? 0 : Bundle.START_TRANSIENT);
  }

  @Override
  public void remove(String name) throws BundleException, IOException {
    Optional<Bundle> found = bundle(name);
    if (found.isEmpty()) {
      return;
    }
    Bundle bundle = found.get();
    if (bundle.getLocation().startsWith(LOCATION)) {
      dependents.refreshedAfter(bundle, bundle::uninstall, () -> {});
    } else {
      bundle.stop(Bundle.STOP_TRANSIENT);
      dependents.refreshedAfter(bundle, () -> shippedVersion.restore(bundle), () -> start(bundle));
    }
  }

  @Override
  public Set<Complaint> faults(String name) {
    return bundle(name)
        .map(health::faults)
        .orElse(Set.of(new Complaint("it was uninstalled by somebody else", "")));
  }

  @Override
  public Set<String> ports(String name) {
    return bundle(name).map(health::ports).orElse(Set.of());
  }

  @Override
  public boolean isHopeless(String name) {
    return bundle(name).map(health::isHopeless).orElse(true);
  }

  @Override
  public List<PackageExport> exports() {
    return all().flatMap(Dependents::exports).toList();
  }

  @Override
  public List<Need> needsOf(String name) {
    return bundle(name).map(Dependents::needs).orElse(List.of());
  }

  @Override
  public boolean isRunning(String name) {
    return bundle(name).filter(b -> b.getState() == Bundle.ACTIVE).isPresent();
  }

  @Override
  public boolean offers(CapabilityNeed need, String exceptName) {
    return all()
        .filter(b -> !exceptName.equals(b.getSymbolicName()))
        .anyMatch(b -> Dependents.offers(b, need));
  }

  @Override
  public boolean isShipped(String name) {
    return shipped(name).isPresent();
  }

  @Override
  public Optional<String> irreplaceable(String name) {
    boolean isOurself = name.equals(context.getBundle().getSymbolicName());
    Bundle framework = Objects.requireNonNull(context.getBundle(Constants.SYSTEM_BUNDLE_ID));
    return isOurself || name.equals(framework.getSymbolicName()) || name.endsWith(".felix.scr")
        ? Optional.of(name + " cannot be replaced while it does the replacing")
        : Optional.empty();
  }

  @Override
  public long lastChangeNs() {
    return stirring.lastNs();
  }

  @Override
  public void close() {
    stirring.close();
  }
}
