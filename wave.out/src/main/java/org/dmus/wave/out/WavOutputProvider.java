package org.dmus.wave.out;

import java.io.IOException;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.service.component.annotations.Component;

/** WAV files and pipes; the target {@code -} is standard output. */
@Component
@WaveScheme("wav")
public final class WavOutputProvider implements WaveOutputProvider {

  /** Creates the provider. */
  public WavOutputProvider() {}

  @Override
  public WaveOutput open(String target, WaveFormat format) throws IOException {
    return FileOutputs.open(target, format, WavContainer.KIND);
  }
}
