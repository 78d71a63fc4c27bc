package org.dmus.doctor.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * The class of an activator, or of a component that was not activated yet, looked at without
 * loading it. Declarative Services keeps a component whose class does not load as satisfied, and
 * writes a line to the log.
 */
final class NamedClasses {
  private NamedClasses() {}

  static Optional<Fault> fault(Bundle bundle, ComponentDescriptionDTO component) {
    if (bundle == null) {
      return Optional.empty();
    }
    return fault(bundle, component.implementationClass, "component " + Components.shown(component));
  }

  /** Why a class of a bundle does not load, as far as one can see; empty when it may. */
  static Optional<Fault> fault(Bundle bundle, String type, String role) {
    URL file = find(bundle, type.replace('.', '/') + ".class");
    if (file == null) {
      return Optional.of(missing(bundle, type, role));
    }
    try {
      int major = major(file);
      return NewerJava.isNewer(major)
          ? Optional.of(NewerJava.fault(Names.of(bundle), NewerJava.name(major)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          Fault.error(Names.of(bundle), type + " cannot be read: " + e, "deploy the bundle again"));
    }
  }

  private static URL find(Bundle bundle, String path) {
    URL file = bundle.getEntry(path);
    return file == null ? bundle.getResource(path) : file;
  }

  /** Bytes 4 to 7 of a class file: minor and major version (JVMS 4.1). */
  private static int major(URL file) throws IOException {
    try (DataInputStream in = new DataInputStream(file.openStream())) {
      in.readInt();
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }

  private static Fault missing(Bundle bundle, String type, String role) {
    return Fault.error(
        Names.of(bundle),
        "class " + type + " of its " + role + " is not in it",
        "build it again with that class inside, and deploy it");
  }
}
