package org.dmus.wave.out;

import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.service.component.annotations.Component;

/** Takes audio as fast as it comes and forgets it: for measuring. */
@Component
@WaveScheme("null")
public final class NullOutputProvider implements WaveOutputProvider {

  /** Creates the provider. */
  public NullOutputProvider() {}

  @Override
  public WaveOutput open(String target, WaveFormat format) {
    return new NullOutput();
  }

  private static final class NullOutput implements WaveOutput {

    @Override
    public int writableFrames() {
      return Integer.MAX_VALUE;
    }

    @Override
    public void write(float[][] planes, int frames) {}

    @Override
    public boolean isRealTime() {
      return false;
    }

    @Override
    public void close() {}

    @Override
    public void abort() {}
  }
}
