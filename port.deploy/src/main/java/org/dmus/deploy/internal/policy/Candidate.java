package org.dmus.deploy.internal.policy;

import java.nio.file.Path;
import org.dmus.deploy.internal.archive.Archive;

/**
 * A complete jar, copied to where nobody else writes.
 *
 * @param sha256 its content's digest, in hexadecimal
 * @param copy the private copy
 * @param archive its entries
 * @param headers what its manifest says
 */
public record Candidate(String sha256, Path copy, Archive archive, BundleHeaders headers) {

  /** Symbolic name. */
  public String name() {
    return headers.name();
  }
}
