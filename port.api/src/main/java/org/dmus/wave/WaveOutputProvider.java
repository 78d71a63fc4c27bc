package org.dmus.wave;

import java.io.IOException;
import org.dmus.ks.WaveFormat;
import org.osgi.annotation.versioning.ConsumerType;

/** Opens wave outputs of one kind; a service with the property {@link #SCHEME}. */
@ConsumerType
public interface WaveOutputProvider {

  /** Service property: what it serves, String: {@code wav}, {@code sound}, {@code null} ... */
  String SCHEME = "dmus.wave.scheme";

  /**
   * Opens an output.
   *
   * @param target where to: a path for {@code wav} ({@code -} = standard output), a mixer name or
   *     the empty string for {@code sound}
   * @param format what will be written
   * @return the output, owned by the caller
   * @throws IOException when it cannot be opened: one sentence that names target and cure
   */
  WaveOutput open(String target, WaveFormat format) throws IOException;
}
