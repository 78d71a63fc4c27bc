package org.dmus.miniport.synth;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBanks;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.fakes.FakePool;
import org.dmus.miniport.fakes.FakePort;
import org.dmus.miniport.synth.engine.TestBank;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;

/** A synthesizer miniport on a fake port; the test is its engine and moves its clock. */
final class Rig {
  static final int RATE = TestBank.RATE;
  static final long SECOND = 10_000_000;
  static final WaveFormat STEREO = new WaveFormat(RATE, 2, WaveFormat.Encoding.FLOAT_32);

  final FakePool pool = new FakePool(20_000);
  final AtomicLong now100ns = new AtomicLong(777_777);

  /** Goes on by itself as far as anybody can tell. */
  private final IMasterClock clock =
      new IMasterClock() {
        @Override
        public long getTime() {
          return now100ns.get();
        }

        @Override
        public boolean isRealTime() {
          return true;
        }
      };

  final SendEffects effects = new SendEffects();
  final DLSSynthMiniport miniport;
  final FakePort port;
  MusicHalf music;
  WaveHalf wave;
  float[][] sound;
  private long position;

  Rig() {
    this(TestBank.of(TestBank.CLICK), Map.of());
  }

  Rig(SoundBank bank, Map<String, Object> settings) {
    this((SoundBanks) explicit -> bank, settings);
  }

  Rig(SoundBanks banks, Map<String, Object> settings) {
    miniport = new DLSSynthMiniport(banks, effects);
    Map<String, Object> all = new HashMap<>(Map.of("effects", false, "gain", 1));
    all.putAll(settings);
    port = new FakePort(all);
    miniport.init(null, null, port);
  }

  DMusStream openMusicStream() {
    return miniport.newStream(
        SynthFilter.MUSIC_PIN, DMusStreamType.MIDI_RENDER, KsDataFormat.DIRECTMUSIC, pool, clock);
  }

  ISynthSinkDMus openWave(WaveFormat format) {
    return (ISynthSinkDMus)
        miniport
            .newStream(
                SynthFilter.WAVE_PIN,
                DMusStreamType.WAVE_SINK,
                KsDataFormat.pcm(format),
                pool,
                clock)
            .mxf();
  }

  /** Opens both halves and sets them running, in step with the clock. */
  Rig running() {
    music = (MusicHalf) openMusicStream().mxf();
    wave = (WaveHalf) openWave(STEREO);
    run(wave);
    run(music);
    wave.syncToMaster(0, true);
    return this;
  }

  static void run(IMXF stream) {
    stream.setState(KsState.ACQUIRE);
    stream.setState(KsState.PAUSE);
    stream.setState(KsState.RUN);
  }

  static void stop(IMXF stream) {
    stream.setState(KsState.PAUSE);
    stream.setState(KsState.ACQUIRE);
    stream.setState(KsState.STOP);
  }

  /**
   * Puts a message at a time, 100 ns after the start of the clock; negative = as soon as possible.
   */
  void put(long time100ns, int... bytes) {
    DMusKernelEvent event = pool.event(bytes);
    event.channelGroup(1);
    event.presTime100ns(time100ns < 0 ? 0 : time100ns + now100ns.get());
    music.putMessage(event);
  }

  /** Puts a message for a channel group, as soon as possible. */
  void putTo(int group, int... bytes) {
    DMusKernelEvent event = pool.event(bytes);
    event.channelGroup(group);
    event.presTime100ns(0);
    music.putMessage(event);
  }

  /** Renders from frame 0 on, as after STOP. */
  void restart() {
    position = 0;
  }

  /** Renders the next frames. */
  void render(int frames) {
    sound = new float[2][frames];
    wave.render(sound, 0, frames, position);
    position += frames;
  }

  /** Returns the frames of {@link #sound} that are not silent. */
  int[] heard() {
    return IntStream.range(0, sound[0].length).filter(i -> sound[0][i] != 0).toArray();
  }
}
