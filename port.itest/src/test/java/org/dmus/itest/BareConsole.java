package org.dmus.itest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Felix with the plain Gogo shell and nothing else: the measure of a start, on whatever machine.
 */
public final class BareConsole {
  static final String PROMPT = "g! ";

  private BareConsole() {}

  /**
   * Runs until the console is left.
   *
   * @param args the folder for the framework's files, then the jars to start
   */
  public static void main(String[] args) throws Exception {
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow()
            .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, args[0]));
    framework.init();
    BundleContext context = framework.getBundleContext();
    List<Bundle> bundles = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      bundles.add(context.installBundle("reference:" + Path.of(args[i]).toUri()));
    }
    framework.start();
    for (Bundle bundle : bundles) {
      bundle.start();
    }
    framework.waitForStop(0);
  }

  /** The command that runs it with the shell of an installation. */
  static ProcessBuilder command(Path home, Path storage) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                codeSource() + ":" + home.resolve("lib/org.apache.felix.framework.jar"),
                BareConsole.class.getName(),
                storage.toString()));
    for (String name : List.of("runtime", "command", "shell")) {
      try (var jars =
          Files.newDirectoryStream(
              home.resolve("bundle/on-demand"), "org.apache.felix.gogo." + name + "-*.jar")) {
        jars.forEach(jar -> command.add(jar.toString()));
      }
    }
    return new ProcessBuilder(command);
  }

  private static Path codeSource() throws Exception {
    return Path.of(BareConsole.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
