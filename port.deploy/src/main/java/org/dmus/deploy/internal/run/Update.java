package org.dmus.deploy.internal.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Gives a bundle other content. It is stopped first: an update of a running bundle starts it again
 * and tells what is wrong with the jar and what is wrong with its start by the same exception.
 */
final class Update implements Dependents.Change {
  private final Bundle bundle;
  private final Path content;
  private Optional<BundleException> rejection = Optional.empty();

  Update(Bundle bundle, Path content) {
    this.bundle = bundle;
    this.content = content;
  }

  @Override
  public void apply() throws BundleException {
    bundle.stop(Bundle.STOP_TRANSIENT);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
      bundle.update(in);
    } catch (BundleException e) {
      rejection = Optional.of(e);
    } catch (IOException e) {
      rejection = Optional.of(new BundleException(content + " cannot be read", e));
    }
  }

  void orThrow() throws Host.Rejected {
    if (rejection.isPresent()) {
      throw new Host.Rejected(rejection.get());
    }
  }
}
