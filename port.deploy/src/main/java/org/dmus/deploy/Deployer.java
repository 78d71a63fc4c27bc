package org.dmus.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The deploy folder. A jar that is dropped there is installed when it is complete, replaced when it
 * is overwritten, uninstalled when it is removed, and rolled back when it does not run. A service;
 * safe from any thread.
 */
@ProviderType
public interface Deployer {

  /** {@return the folder} */
  Path folder();

  /** {@return what became of each file, sorted by name; files put aside are listed, too} */
  List<Deployment> deployments();

  /**
   * Copies a jar into the folder and waits for what becomes of it. [control]
   *
   * @param jar a bundle
   * @return what it came to: never INCOMPLETE
   * @throws java.util.zip.ZipException when it is no bundle, naming the file
   * @throws IOException when it cannot be read or copied, naming the file; when the folder cannot
   *     be worked on, naming that
   */
  Deployment deploy(Path jar) throws IOException;

  /**
   * Takes a bundle's file out of the folder and waits until it is uninstalled. [control]
   *
   * @param name symbolic name, or file name
   * @return what it came to
   * @throws IllegalArgumentException when there is none, naming those that are there
   * @throws IOException when the file cannot be removed
   */
  Deployment undeploy(String name) throws IOException;

  /**
   * Goes back to the last good version. The newer file is put aside. [control]
   *
   * @param name symbolic name, or file name
   * @return what it came to
   * @throws IllegalArgumentException when there is none, or no good version before it
   * @throws IOException when a file cannot be moved, or this process does not watch the folder
   */
  Deployment rollback(String name) throws IOException;
}
