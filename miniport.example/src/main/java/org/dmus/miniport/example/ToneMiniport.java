package org.dmus.miniport.example;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.MiniportDriver;
import org.dmus.synth.SoftwareSynth;
import org.dmus.synth.SoundSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** A sine for every key that is held. */
@Component(service = IMiniportDMus.class, scope = ServiceScope.PROTOTYPE)
@MiniportDriver(clsid = "5b0f6f3c-0a57-4c5b-9f6a-2f1b7c1d9e01", name = "Tone", subdevice = "tone")
public final class ToneMiniport implements IMiniportDMus, SoundSource {
  private static final int VOICES = 16 * 128; // a voice for each key of each channel
  private static final float LOUDEST = 0.1f;
  private static final float FADE_SECONDS = 0.005f; // anything shorter clicks

  private final SoftwareSynth synth = new SoftwareSynth(this);
  private final double[] angle = new double[VOICES];
  private final float[] wanted = new float[VOICES];
  private final float[] level = new float[VOICES]; // on its way to what is wanted
  private int sampleRate;

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    return Optional.empty();
  }

  @Override
  public FilterDescriptor getDescription() {
    return FilterDescriptor.synthesizer(
        "Tone", KsGuids.MUSIC_TECHNOLOGY_SWSYNTH, VOICES, 2, List.of());
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    return synth.open(type, format, pool, clock);
  }

  @Override
  public void prepare(WaveFormat format) {
    sampleRate = format.sampleRate();
    release();
    Arrays.fill(level, 0);
  }

  @Override
  public void play(int status, int data1, int data2) {
    int voice = (status & 0x0F) << 7 | data1;
    switch (status & 0xF0) {
      case 0x90 -> wanted[voice] = LOUDEST * data2 / 127; // velocity 0 ends it
      case 0x80 -> wanted[voice] = 0;
      default -> {} // no programs, controllers, bends
    }
  }

  @Override
  public void render(float[][] planes, int offset, int frames) {
    for (int voice = 0; voice < VOICES; voice++) {
      if (level[voice] > 0 || wanted[voice] > 0) {
        render(voice, planes, offset, offset + frames);
      }
    }
  }

  private void render(int voice, float[][] planes, int from, int to) {
    double hertz = 440 * Math.pow(2, ((voice & 0x7F) - 69) / 12.0);
    double step = 2 * Math.PI * hertz / sampleRate;
    float fade = LOUDEST / (FADE_SECONDS * sampleRate);
    for (int i = from; i < to; i++) {
      level[voice] += Math.max(-fade, Math.min(fade, wanted[voice] - level[voice]));
      float sample = (float) (level[voice] * Math.sin(angle[voice]));
      angle[voice] += step;
      for (float[] plane : planes) {
        plane[i] += sample;
      }
    }
  }

  @Override
  public void release() {
    Arrays.fill(wanted, 0);
  }
}
