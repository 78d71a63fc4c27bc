package org.dmus.wave.out;

import java.io.IOException;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Samples without a header, little-endian, interleaved; the target {@code -} is standard output.
 */
@Component
@WaveScheme("raw")
public final class RawOutputProvider implements WaveOutputProvider {

  /** Creates the provider. */
  public RawOutputProvider() {}

  @Override
  public WaveOutput open(String target, WaveFormat format) throws IOException {
    return FileOutputs.open(target, format, Container.RAW_KIND);
  }
}
