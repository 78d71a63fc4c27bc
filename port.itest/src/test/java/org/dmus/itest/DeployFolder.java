package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives the framework of a test a deploy folder of its own, that nobody watches. */
public final class DeployFolder implements BeforeAllCallback {
  private static final String FOLDER = "dmus.deploy.dir";
  private static final String WATCH = "dmus.deploy.watch";

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    System.setProperty(FOLDER, Files.createTempDirectory("deploy").toString());
    System.setProperty(WATCH, "false");
  }

  /** Where it is; in the framework, too. */
  public static Path folder() {
    return Path.of(System.getProperty(FOLDER));
  }
}
