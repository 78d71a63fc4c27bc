package org.dmus.wave.out;

import java.io.IOException;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Ogg files and pipes with Opus, 160 kbit/s in stereo; 48, 24, 16, 12 or 8 kHz; the target {@code
 * -} is standard output.
 */
@Component
@WaveScheme("ogg")
public final class OggOutputProvider implements WaveOutputProvider {

  /** Creates the provider. */
  public OggOutputProvider() {}

  @Override
  public WaveOutput open(String target, WaveFormat format) throws IOException {
    return FileOutputs.openStereo(target, format, OpusCoding::begin);
  }
}
