package org.dmus.miniport.synth;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.download.Download;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IPort;

/** What the two halves of a stream share: the synthesizer, its clock, the events that wait. */
final class SynthStream {
  private final IMasterClock master;
  private final EventSchedule schedule = new EventSchedule();
  private final EventPlayer player = new EventPlayer();
  private final SampleClock clock;
  private final VolumeSetting volume = new VolumeSetting();
  private final IPort port;
  private final StreamDownloads downloads;
  private final PendingUnloads unloads = new PendingUnloads();
  private Synthesizer synthesizer;
  private IAllocatorMXF allocator;
  private MusicHalf music;
  private WaveHalf wave;
  private boolean clockRuns;
  private long position;

  SynthStream(
      IPort port,
      SynthesizerSettings settings,
      SoundBank bank,
      IMasterClock master,
      LongSupplier handles) {
    this.port = port;
    this.master = master;
    downloads = new StreamDownloads(this, bank, handles);
    clock = new SampleClock(settings.sampleRate());
    build(settings);
  }

  /** Builds a new synthesizer, silent and in its power-on state. [control] */
  void build(SynthesizerSettings settings) {
    synthesizer = new Synthesizer(settings);
    synthesizer.install(downloads.bank());
    clock.setSampleRate(settings.sampleRate());
    applyVolume();
    unloads.settle(synthesizer);
  }

  /** Runs a short routine between two steps of the engine. [handler] */
  <T> T exclusively(Supplier<T> routine) {
    return port.exclusively(routine);
  }

  /** Returns what clients downloaded. */
  StreamDownloads downloads() {
    return downloads;
  }

  /** Answers an unload request at once, or when the last note is over. [control] */
  NtStatus release(Download download, PropertyRequest request) {
    if (wave == null || !wave.isRunning()) {
      synthesizer.cut(download); // nobody hears it, and it would never end
    }
    return unloads.unload(download, request, synthesizer);
  }

  /** Answers unload requests whose last note is over. [data path] */
  void settleUnloads() {
    unloads.settle(synthesizer);
  }

  /** Answers unload requests although their notes are not over: nothing is rendered now. */
  void cutUnloads() {
    unloads.cut(synthesizer);
  }

  Synthesizer synthesizer() {
    return synthesizer;
  }

  VolumeSetting volume() {
    return volume;
  }

  void applyVolume() {
    synthesizer.setGain((float) (synthesizer.settings().gain() * volume.factor()));
  }

  MusicHalf music() {
    return music;
  }

  WaveHalf wave() {
    return wave;
  }

  MusicHalf openMusic(IAllocatorMXF pool) {
    allocator = pool;
    music = new MusicHalf(this);
    return music;
  }

  WaveHalf openWave(WaveFormat format, IAllocatorMXF pool) {
    build(
        synthesizer
            .settings()
            .withSampleRate(format.sampleRate())
            .withChannelGroups(synthesizer.channelGroups()));
    wave = new WaveHalf(this, format, pool);
    return wave;
  }

  /** What was downloaded belongs to the pin, and goes with it. */
  void closeMusic() {
    discard();
    downloads.clear();
    synthesizer.install(downloads.bank());
    music = null;
  }

  void closeWave() {
    synthesizer.cut();
    clockRuns = false;
    wave = null;
    unloads.settle(synthesizer);
  }

  /** Returns master time, 100 ns. */
  long now() {
    return master.getTime();
  }

  /** Takes a chain of events; they wait for their time. [data path] */
  void schedule(DMusKernelEvent chain) {
    schedule.add(chain);
  }

  /** Moves what waits in time: the music was paused. */
  void shift(long by100ns) {
    schedule.shift(by100ns);
  }

  /** Gives what waits back to the allocator. */
  void discard() {
    DMusKernelEvent all = schedule.pollAll();
    if (all != null) {
      allocator.putMessage(all);
    }
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
  void render(float[] left, float[] right, int offset, int frames, long from) {
    long end = from + frames;
    long at = from;
    boolean more = true;
    while (more) {
      long until = play(at, end);
      synthesizer.render(left, right, offset + (int) (at - from), (int) (until - at), at);
      more = until < end;
      at = until;
    }
    position = end;
  }

  /** Hands over what is due before {@code end}; returns the frame up to which that is complete. */
  private long play(long at, long end) {
    DMusKernelEvent played = null;
    long until = end;
    for (DMusKernelEvent e = due(end); e != null && until == end; e = due(end)) {
      if (synthesizer.hasRoom()) {
        player.play(schedule.poll(), frameOf(e), synthesizer);
        e.next(played);
        played = e;
      } else {
        until = Math.max(at, frameOf(e));
      }
    }
    if (played != null) {
      allocator.putMessage(played);
    }
    return until;
  }

  private DMusKernelEvent due(long end) {
    boolean runs = clockRuns && music != null && music.isRunning();
    DMusKernelEvent first = runs ? schedule.peek() : null;
    return first != null && frameOf(first) < end ? first : null;
  }

  /** A time of 0 means as soon as possible. */
  private long frameOf(DMusKernelEvent event) {
    return event.presTime100ns() == 0 ? position : clock.toFrame(event.presTime100ns());
  }
}
