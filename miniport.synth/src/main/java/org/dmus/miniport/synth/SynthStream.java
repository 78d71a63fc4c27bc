package org.dmus.miniport.synth;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.WaveLoader;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.miniport.synth.engine.Stems;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IPort;
import org.dmus.synth.SampleClock;
import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;

/** What the two halves of a stream share: the synthesizer, its clock, the events that wait. */
final class SynthStream {
  private static final int STEREO = 2;

  private final IMasterClock master;
  private final SampleClock clock;
  private final EventFeed feed;
  private final VolumeSetting volume = new VolumeSetting();
  private final WavesReverb wavesReverb = new WavesReverb();
  private final String name;
  private final IPort port;
  private final WaveLoader waves;
  private final StreamDownloads downloads;
  private final SendEffects effects;
  private final Stems stems;
  private SynthesizerSettings settings;
  private float gain;

  /** Null until it is needed: a wave half says at what rate. */
  private volatile Synthesizer synthesizer;

  private MusicHalf music;
  private WaveHalf wave;
  private boolean clockRuns;
  private long position;
  private int lastFrames;

  SynthStream(
      String name,
      IPort port,
      SynthesizerSettings settings,
      SoundBank bank,
      WaveLoader waves,
      SendEffects effects,
      IMasterClock master,
      AtomicLong handles) {
    this.name = name;
    this.port = port;
    this.waves = waves;
    this.settings = settings;
    this.master = master;
    this.effects = effects;
    stems = settings.stems();
    downloads = new StreamDownloads(this, bank, handles);
    gain = settings.gain();
    clock = new SampleClock(settings.sampleRate());
    feed = new EventFeed(clock);
  }

  /** Builds a new synthesizer, silent and in its power-on state. [control] */
  void build(SynthesizerSettings wanted) {
    settings = wanted;
    SendEffectFactory reverb = effects.reverb();
    SendEffectFactory chorus = effects.chorus();
    synthesizer = new Synthesizer(settings, waves, reverb, chorus);
    synthesizer.install(downloads.bank());
    clock.setSampleRate(settings.sampleRate());
    applyVolume();
    wavesReverb.tell(synthesizer.effects());
    downloads.settle();
    followEffects(reverb, chorus);
  }

  /** A factory that went while it was asked for effects has told nobody. */
  private void followEffects(SendEffectFactory reverb, SendEffectFactory chorus) {
    if (effects.reverb() != reverb) {
      replaceEffect(EffectBus.REVERB, effects.reverb());
    }
    if (effects.chorus() != chorus) {
      replaceEffect(EffectBus.CHORUS, effects.chorus());
    }
  }

  /**
   * Goes on with another effect: when this returns, the old one is not called any more. [control]
   *
   * @param slot as in {@link EffectBus}
   */
  void replaceEffect(int slot, SendEffectFactory factory) {
    Synthesizer playing = synthesizer;
    if (playing != null) {
      SendEffect[] made = playing.effects().create(slot, factory);
      exclusively(
          () -> {
            playing.effects().replace(slot, made);
            return made;
          });
    }
  }

  /** Runs a short routine between two steps of the engine. [handler] */
  <T> T exclusively(Supplier<T> routine) {
    return port.exclusively(routine);
  }

  /** Returns what clients downloaded. */
  StreamDownloads downloads() {
    return downloads;
  }

  /** Returns the synthesizer, which is built by the first who asks. [control] */
  Synthesizer synthesizer() {
    if (synthesizer == null) {
      build(settings);
    }
    return synthesizer;
  }

  WavesReverb wavesReverb() {
    return wavesReverb;
  }

  VolumeSetting volume() {
    return volume;
  }

  /** Changes the setting {@code gain}. [control] */
  void gain(float setting) {
    gain = setting;
    applyVolume();
  }

  void applyVolume() {
    if (synthesizer != null) {
      synthesizer.setGain((float) (gain * volume.factor()));
    }
  }

  /** Returns the events that wait. */
  EventFeed feed() {
    return feed;
  }

  /** Takes a chain of events, which wait for their time; their waves do not. [data path] */
  void take(DMusKernelEvent chain) {
    if (synthesizer != null) {
      EventPlayer.announce(chain, synthesizer);
    }
    feed.add(chain);
  }

  /** Gives the events that wait back. */
  void discard() {
    feed.discard();
    if (synthesizer != null) {
      synthesizer.forgetArrivals();
    }
  }

  MusicHalf music() {
    return music;
  }

  WaveHalf wave() {
    return wave;
  }

  boolean isRendering() {
    return wave != null && wave.isRunning();
  }

  MusicHalf openMusic(IAllocatorMXF pool) {
    feed.allocator(pool);
    music = new MusicHalf(this);
    return music;
  }

  WaveHalf openWave(WaveFormat format, IAllocatorMXF pool) {
    int groups = synthesizer == null ? settings.channelGroups() : synthesizer.channelGroups();
    build(
        settings
            .withSampleRate(format.sampleRate())
            .withChannelGroups(groups)
            .withStems(stemsOf(format, groups)));
    wave = new WaveHalf(this, format, pool);
    return wave;
  }

  /** One or two channels are the mix, whatever the settings say; more are the stems. */
  private Stems stemsOf(WaveFormat format, int groups) {
    int planes = stems.planes(groups);
    boolean isMix = format.channels() <= STEREO;
    if (!isMix && format.channels() != planes) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          "%s: %d channels asked for; there are 2 for the mix, or %d with stems = %s"
              .formatted(name, format.channels(), planes, stems.name().toLowerCase(Locale.ROOT)));
    }
    return isMix ? Stems.MIX : stems;
  }

  /** What was downloaded belongs to the pin, and goes with it. */
  void closeMusic() {
    discard();
    downloads.clear();
    if (synthesizer != null) {
      synthesizer.install(downloads.bank());
    }
    music = null;
  }

  void closeWave() {
    synthesizer.cut();
    clockRuns = false;
    wave = null;
    downloads.settle();
  }

  /** Returns master time, 100 ns. */
  long now() {
    return master.getTime();
  }

  void syncToMaster(long slaveTime100ns, boolean start) {
    if (start) {
      clock.start(slaveTime100ns, now());
      clockRuns = true;
    } else {
      clock.correct(slaveTime100ns, now());
    }
  }

  long sampleToRefTime(long frame) {
    return clock.toTime(frame);
  }

  long refTimeToSample(long time100ns) {
    return clock.toFrame(time100ns);
  }

  /** Returns the frame behind the last one rendered. */
  long position() {
    return position;
  }

  void rewind() {
    position = 0;
    clockRuns = false;
  }

  /** Renders frames, playing what is due in them. [data path] */
  void render(float[][] planes, int offset, int frames, long from) {
    long end = from + frames;
    long at = from;
    int ahead = synthesizer.lookAheadFrames();
    boolean plays = clockRuns && music != null && music.isRunning();
    boolean more = true;
    while (more) {
      long until =
          plays ? feed.play(synthesizer, position + ahead, at + ahead, end + ahead) - ahead : end;
      synthesizer.render(planes, offset + (int) (at - from), (int) (until - at), at);
      more = until < end;
      at = until;
    }
    position = end;
    lastFrames = frames;
  }

  /** Returns how many frames are rendered at a time. */
  int periodFrames() {
    return lastFrames;
  }

  /** Returns until when everything is played already, master time; never before now. */
  long latencyTime() {
    return Math.max(now(), sampleToRefTime(position + synthesizer().lookAheadFrames()));
  }
}
