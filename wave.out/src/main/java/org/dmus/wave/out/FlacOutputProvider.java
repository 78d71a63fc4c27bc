package org.dmus.wave.out;

import java.io.IOException;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.service.component.annotations.Component;

/** FLAC files and pipes, 16 or 24 bits; the target {@code -} is standard output. */
@Component
@WaveScheme("flac")
public final class FlacOutputProvider implements WaveOutputProvider {

  /** Creates the provider. */
  public FlacOutputProvider() {}

  @Override
  public WaveOutput open(String target, WaveFormat format) throws IOException {
    return FileOutputs.openStereo(target, format, FlacCoding::begin);
  }
}
