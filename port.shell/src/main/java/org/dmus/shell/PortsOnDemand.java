package org.dmus.shell;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The ports of bundles that are installed and do not run: each starts when somebody asks for its
 * port. Such a bundle has a capability {@value #NAMESPACE} with the {@value #NAME} of the port. A
 * service; safe from any thread.
 */
@ProviderType
public interface PortsOnDemand {
  /** Namespace of the capability. */
  String NAMESPACE = "org.dmus.port";

  /** Attribute of the capability: what the port is called. */
  String NAME = "name";

  /** {@return the names of the ports whose bundles do not run, sorted} */
  List<String> names();

  /**
   * Starts the bundle of a port until the framework stops; its port is published when this returns.
   *
   * @param name the name of the port, or the start of one that no other such port shares; case does
   *     not matter
   * @return false when there is no such bundle
   * @throws Misuse when it cannot start; the message says why
   */
  boolean start(String name);
}
