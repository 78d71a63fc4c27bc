package org.dmus.itest;

import java.util.Arrays;
import java.util.Hashtable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * A wave output {@code watched} that keeps the left channel, and tells how far it is. It takes
 * whatever it gets, as a file does.
 */
final class WatchedOutput implements WaveOutput {
  private static final float AUDIBLE = 1e-5f;

  private final AtomicReference<LongConsumer> listener = new AtomicReference<>(frames -> {});
  private final ServiceRegistration<WaveOutputProvider> registration;
  private float[] left = new float[1 << 20];
  private int frames;
  private volatile long soundedAtNs;
  private volatile long silentAtNs;

  WatchedOutput(BundleContext context) {
    Hashtable<String, String> properties = new Hashtable<>();
    properties.put(WaveOutputProvider.SCHEME, "watched");
    registration =
        context.registerService(WaveOutputProvider.class, (target, format) -> this, properties);
  }

  /** Says who hears how many frames there are, on the engine. */
  void listen(LongConsumer newListener) {
    listener.set(newListener);
  }

  @Override
  public int writableFrames() {
    return Integer.MAX_VALUE;
  }

  @Override
  public synchronized void write(float[][] planes, int count) {
    if (frames + count > left.length) {
      left = Arrays.copyOf(left, 2 * (frames + count));
    }
    System.arraycopy(planes[0], 0, left, frames, count);
    watch(planes[0], count);
    frames += count;
    listener.get().accept(frames);
  }

  private void watch(float[] plane, int count) {
    boolean sounds = false;
    boolean silent = false;
    for (int i = 0; i < count; i++) {
      boolean audible = Math.abs(plane[i]) > AUDIBLE;
      sounds |= audible;
      silent |= !audible;
    }
    soundedAtNs = sounds ? System.nanoTime() : soundedAtNs;
    silentAtNs = silent ? System.nanoTime() : silentAtNs;
  }

  /** When a frame that sounds came last, System.nanoTime. */
  long soundedAtNs() {
    return soundedAtNs;
  }

  /** When a frame of silence came last, System.nanoTime. */
  long silentAtNs() {
    return silentAtNs;
  }

  /** Forgets what it kept, so that a long test needs no memory. */
  synchronized void forget() {
    frames = 0;
  }

  /** Returns what it kept. */
  synchronized float[] left() {
    return Arrays.copyOf(left, frames);
  }

  @Override
  public boolean isRealTime() {
    return false;
  }

  @Override
  public void close() {}

  @Override
  public void abort() {}

  /** Takes the service away. */
  void unregister() {
    registration.unregister();
  }
}
