package org.dmus.tck.kit;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.tck.BundleJars;
import org.dmus.tck.FelixHost;
import org.dmus.tck.JarExaminer;
import org.dmus.tck.TckHost;
import org.dmus.tck.TckHost.DeployedMiniport;
import org.dmus.tck.UnfitJar;

/**
 * A miniport on the real port, whose time a test moves: it runs as fast as the machine can. One
 * thread at a time.
 */
public final class VirtualPort implements AutoCloseable {
  private static final String PORT = "org.dmus.port.impl";
  private static final int COMMON_RATE = 44_100;

  /** Less than the pool of a pin holds. */
  private static final long SLICE_100NS = 100 * ReferenceTime.PER_MILLISECOND;

  private final TckHost host;
  private final ISubdevice subdevice;
  private final IPin music;
  private final Optional<Sound> sound;

  private VirtualPort(TckHost host, SubdeviceConfiguration configuration) {
    this.host = host;
    subdevice = host.subdevices().create(configuration);
    FilterDescriptor filter = subdevice.filter().description();
    sound = wavePin(filter).map(this::openWave);
    int pin =
        filter
            .findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC)
            .orElseThrow(() -> new IllegalArgumentException("it has no music pin to play on"));
    music = subdevice.filter().openPin(pin, KsDataFormat.DIRECTMUSIC);
    music.setState(KsState.RUN);
  }

  /**
   * Starts a framework with the port and the first miniport of a bundle, and opens its pins.
   *
   * @param bundle symbolic name of a bundle of the class path, or the path of a jar
   * @param settings settings of the subdevice
   * @throws UnfitJar when the bundle does not run; the message says why, and the cure
   */
  public static VirtualPort of(String bundle, Map<String, Object> settings) throws UnfitJar {
    Path jar = BundleJars.ofClassPath().subject(bundle);
    JarExaminer examiner = new JarExaminer();
    DeployedMiniport miniport = examiner.miniports(jar).get(0);
    List<String> bundles = new ArrayList<>(examiner.neighbours(jar));
    bundles.add(PORT);
    bundles.add(jar.toString());
    SubdeviceConfiguration configuration =
        SubdeviceConfiguration.offline("kit", miniport.classId());
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      configuration = configuration.with(setting.getKey(), setting.getValue());
    }
    TckHost host = FelixHost.start(bundles);
    try {
      return new VirtualPort(host, configuration);
    } catch (RuntimeException e) {
      host.close();
      throw e;
    }
  }

  private static Optional<Integer> wavePin(FilterDescriptor filter) {
    for (int i = 0; i < filter.pins().size(); i++) {
      boolean audio = filter.pins().get(i).dataRanges().get(0) instanceof KsDataRange.Audio;
      if (audio && filter.pins().get(i).maxInstances() > 0) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Sound openWave(int pin) {
    FilterDescriptor filter = subdevice.filter().description();
    KsDataRange.Audio range = (KsDataRange.Audio) filter.pins().get(pin).dataRanges().get(0);
    int rate = Math.max(range.minSampleRate(), Math.min(range.maxSampleRate(), COMMON_RATE));
    WaveRecorder recorder = new WaveRecorder();
    WaveFormat format = new WaveFormat(rate, 1, WaveFormat.Encoding.FLOAT_32);
    subdevice.filter().openWavePin(pin, format, recorder).setState(KsState.RUN);
    return new Sound(recorder, rate);
  }

  /** {@return the music pin, in RUN} */
  public IPin music() {
    return music;
  }

  /** {@return the subdevice} */
  public ISubdevice subdevice() {
    return subdevice;
  }

  /**
   * Returns what was rendered so far.
   *
   * @throws IllegalStateException when the miniport has no wave pin
   */
  public Sound sound() {
    return sound.orElseThrow(() -> new IllegalStateException("it renders nothing"));
  }

  /** {@return the time, s from the start} */
  public double seconds() {
    return music.presentationTime() / (double) ReferenceTime.PER_SECOND;
  }

  /**
   * Has a message played.
   *
   * @param seconds when, s from the start
   * @param message its bytes, 0..255 each
   */
  public void play(double seconds, int... message) {
    byte[] bytes = new byte[message.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) message[i];
    }
    ByteBuffer record = DMusBuffer.allocate(DMusBuffer.recordBytes(bytes.length));
    DMusBuffer.put(record, 1, 0, bytes, 0, bytes.length);
    if (music.write(record.flip(), Math.round(seconds * ReferenceTime.PER_SECOND)) != 1) {
      throw new IllegalStateException("the pin has no room: run() before you play more");
    }
  }

  /**
   * Lets time pass.
   *
   * @param seconds how much, s
   */
  public void run(double seconds) {
    long now = subdevice.filter().masterClock().getTime();
    long end = now + Math.round(seconds * ReferenceTime.PER_SECOND);
    while (now < end) {
      now = Math.min(end, now + SLICE_100NS);
      subdevice.runUntil(now);
    }
  }

  @Override
  public void close() {
    subdevice.close();
    host.close();
  }
}
