package org.dmus.miniport.synth.engine;

import java.util.Arrays;
import java.util.function.Predicate;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.WaveLoader;
import org.dmus.miniport.synth.effect.BuiltInEffect;
import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.miniport.synth.effect.Limiter;
import org.dmus.miniport.synth.voice.MixBus;
import org.dmus.miniport.synth.voice.MixBuses;
import org.dmus.miniport.synth.voice.Voice;
import org.dmus.synth.effect.SendEffectFactory;

/**
 * A DLS Level 2 synthesizer. Calls must not overlap; they may come from different threads.
 *
 * <p>A message stamped with frame f acts before frame f is computed: a note begins to sound in
 * exactly that frame. What only moves something - bends, pressure, most controllers - does so, too,
 * as long as that is not much ({@link Patience}). The sound depends on the messages and their
 * frames only, not on how time is divided into {@link #render} calls, and is the same on every JVM.
 */
public final class Synthesizer {

  /** All that is told of system exclusive that there is no room for. */
  private static final int TOO_LONG = 0xF0;

  private static final float[][] SILENT = {};

  /** Most messages that wait for their frame. */
  public static final int QUEUE_CAPACITY = 1 << 13;

  private final SynthesizerSettings settings;
  private final Inbox inbox = new Inbox(QUEUE_CAPACITY);
  private final MixBuses buses;
  private final float[][] pair = new float[2][];
  private final RunningStatistics statistics;
  private final VoicePool voices;
  private final EffectBus effects;

  /** Null unless it is switched on. */
  private final Limiter limiter;

  private final MasterVolume master;
  private final MasterBalance balance;
  private final Arrivals arrivals;
  private final GroupControl control;
  private final ControlLogic logic;
  private final SystemExclusive exclusive;
  private ChannelGroup[] groups = {};
  private SoundBank bank = SoundBank.EMPTY;

  private final Patience patience = new Patience();

  /** Whether the limiter holds the frames before the next. */
  private boolean isAhead;

  /** Builds a silent synthesizer with the effects of this bundle and without a bank. */
  public Synthesizer(SynthesizerSettings settings) {
    this(settings, WaveLoader.AT_ONCE);
  }

  /** Builds a silent synthesizer with the effects of this bundle and without a bank. */
  public Synthesizer(SynthesizerSettings settings, WaveLoader waves) {
    this(settings, waves, BuiltInEffect.REVERB, BuiltInEffect.CHORUS);
  }

  /**
   * Builds a silent synthesizer without a bank; all memory that rendering uses is taken here.
   *
   * @param waves decodes what is not decoded when it is wanted; a note whose wave comes late begins
   *     late
   * @param reverb makes the reverberation
   * @param chorus makes the chorus
   */
  public Synthesizer(
      SynthesizerSettings settings,
      WaveLoader waves,
      SendEffectFactory reverb,
      SendEffectFactory chorus) {
    this.settings = settings;
    Stems stems = settings.stems();
    buses =
        new MixBuses(stems.pairs(settings.channelGroups()), stems.ignoredBits, settings.effects());
    statistics = new RunningStatistics(settings.sampleRate());
    voices =
        new VoicePool(
            settings.polyphony(), settings.sampleRate(), settings.interpolation(), statistics);
    effects =
        new EffectBus(
            settings.sampleRate(),
            buses,
            settings.reverb() ? reverb : null,
            settings.chorus() ? chorus : null);
    limiter = settings.limiter() ? new Limiter(settings.sampleRate(), buses) : null;
    master = new MasterVolume(buses, settings.gain());
    balance = new MasterBalance(settings.sampleRate());
    VoiceStarter starter =
        new VoiceStarter(voices, buses, settings.sampleRate(), statistics, waves);
    PartVoices partVoices = new PartVoices(voices);
    arrivals = new Arrivals(waves);
    control = new GroupControl(starter, partVoices, master, balance, effects);
    logic = new ControlLogic(new Notes(starter, partVoices), partVoices, control, statistics);
    exclusive =
        new SystemExclusive(
            logic, control, new DeviceControl(control, balance, effects), statistics);
    setChannelGroups(settings.channelGroups());
  }

  /** Returns how it was built. */
  public SynthesizerSettings settings() {
    return settings;
  }

  /** Returns its effects. */
  public EffectBus effects() {
    return effects;
  }

  /** Returns what it counts. */
  public RunningStatistics statistics() {
    return statistics;
  }

  /**
   * Returns how many frames ahead of what comes out it plays, so that the limiter knows what comes:
   * messages are wanted so much earlier, and sound in their frames all the same. 0 without a
   * limiter.
   */
  public int lookAheadFrames() {
    return limiter == null ? 0 : limiter.latencyFrames();
  }

  /** Returns how many voices are in use, fading ones included. */
  public int voicesInUse() {
    return voices.size();
  }

  /**
   * Returns whether a key of a channel, 0..15, in a group, from 1, has a voice that is not fading.
   */
  public boolean isSounding(int group, int channel, int key) {
    return voices.has((group - 1) * groups[0].parts.length + channel, key);
  }

  /** Plays from another bank from now on; sounding notes go on. Looks every program up again. */
  public void install(SoundBank newBank) {
    bank = newBank;
    control.install(bank, groups);
  }

  /** Returns the number of channel groups. */
  public int channelGroups() {
    return groups.length;
  }

  /**
   * Sets the number of channel groups, at least 1; fewer end every note, those that stay keep
   * theirs.
   */
  public void setChannelGroups(int count) {
    int before = groups.length;
    if (count < before) {
      voices.cutAll();
    }
    groups = Arrays.copyOf(groups, count);
    for (int i = before; i < count; i++) {
      groups[i] = new ChannelGroup(i);
      groups[i].resolve(bank);
    }
  }

  /** Returns the priority of a channel, 0..15, in a group, from 1; unsigned. */
  public int channelPriority(int group, int channel) {
    return groups[group - 1].parts[channel].priority;
  }

  /** Sets the priority of a channel, 0..15, in a group, from 1; unsigned. */
  public void setChannelPriority(int group, int channel, int priority) {
    groups[group - 1].parts[channel].priority = priority;
  }

  /** Sets the amplitude of one full-scale voice. */
  public void setGain(float factor) {
    master.setGain(factor);
    control.refreshAll();
  }

  /** Lets every voice fade within milliseconds, and forgets messages that wait. */
  public void quickStop() {
    inbox.clear();
    voices.quickStopAll();
  }

  /** Silences everything at once, reverberation included, and forgets messages that wait. */
  public void cut() {
    inbox.clear();
    patience.reset();
    voices.cutAll();
    effects.clear();
    if (limiter != null) {
      limiter.clear();
      isAhead = false;
    }
  }

  /** Returns whether a voice in use, fading ones included, is one of those wanted. */
  public boolean isInUse(Predicate<Voice> wanted) {
    return voices.any(wanted);
  }

  /** Ends some voices at once. */
  public void cut(Predicate<Voice> unwanted) {
    voices.cut(unwanted);
  }

  /** Returns whether the queue takes one more message of any kind. */
  public boolean hasRoom() {
    return inbox.hasRoom();
  }

  /**
   * Says that a channel message came that will be handed over later: the waves of what it selects
   * are asked for now. Nothing else happens. [data path]
   *
   * @param group as in {@link #shortMessage}
   * @param message as in {@link #shortMessage}
   */
  public void arrived(int group, int message) {
    int from = Inbox.firstOf(group);
    int to = Inbox.behind(group, groups.length);
    for (int i = from; i < to; i++) {
      arrivals.note(groups[i], message, bank);
    }
  }

  /** What came and was not handed over will not be. */
  public void forgetArrivals() {
    for (ChannelGroup each : groups) {
      Arrivals.forget(each);
    }
  }

  /**
   * Hands over a channel message.
   *
   * @param frame when it acts; a frame that is past means the first frame of the next {@link
   *     #render}
   * @param group channel group, 1 for the first; 0 for all; one that does not exist is ignored
   * @param message status in the lowest byte, data bytes above it
   * @return false when the queue is full; the message is lost, and counted
   */
  public boolean shortMessage(long frame, int group, int message) {
    int status = message & 0xFF;
    boolean ignored = status < 0x80 || status >= 0xF0 && status != 0xFF;
    return ignored || counted(inbox.shortMessage(frame, group, message));
  }

  /**
   * Hands over a complete system exclusive message, F0 to F7; unknown ones are ignored, and
   * counted.
   *
   * @return false when the queue is full; the message is lost, and counted
   */
  public boolean sysex(long frame, int group, byte[] data, int offset, int length) {
    if (length > SysexRoom.LONGEST) {
      statistics.messageIgnored(TOO_LONG);
      return true;
    }
    return counted(inbox.sysex(frame, group, data, offset, length));
  }

  private boolean counted(boolean accepted) {
    if (!accepted) {
      statistics.messageLost();
    }
    return accepted;
  }

  /** Adds frames to the first pair of planes, as {@link #render(float[][], int, int, long)}. */
  public void render(float[] left, float[] right, int offset, int frames, long position) {
    pair[0] = left;
    pair[1] = right;
    render(pair, offset, frames, position);
  }

  /**
   * Adds frames to planar buffers; allocates nothing, locks nothing, throws nothing.
   *
   * @param planes left and right of each stem, as many as {@link Stems#planes} says; full scale 1
   * @param offset index of the first frame in all
   * @param frames how many; 0 lets only what is due at {@code position} act
   * @param position frame number of the first: the time scale of message stamps
   */
  public void render(float[][] planes, int offset, int frames, long position) {
    long start = System.nanoTime();
    int ahead = lookAheadFrames();
    if (ahead > 0 && !isAhead) {
      isAhead = true;
      play(SILENT, 0, ahead, position);
    }
    play(planes, offset, frames, position + ahead);
    statistics.finished(System.nanoTime() - start, peak(planes, offset, frames));
  }

  /** Plays frames and adds to planes what comes out meanwhile; to none what came before them. */
  private void play(float[][] planes, int offset, int frames, long position) {
    int done = 0;
    dispatch(position);
    while (done < frames) {
      dispatch(position + done);
      long untilNext = inbox.nextFrame(patience.end(position + done)) - (position + done);
      int segment = (int) Math.min(Math.min(frames - done, MixBus.SEGMENT), untilNext);
      renderSegment(segment);
      buses.addTo(planes, offset + done, segment);
      done += segment;
    }
  }

  private void renderSegment(int frames) {
    buses.begin(frames);
    statistics.rendered(frames, voices.size());
    voices.render(buses, frames);
    effects.process(frames);
    balance.apply(buses, frames);
    if (limiter != null) {
      limiter.process(frames);
    }
  }

  private static float peak(float[][] planes, int offset, int frames) {
    float peak = 0;
    for (float[] plane : planes) {
      for (int i = offset; i < offset + frames; i++) {
        peak = Math.max(peak, Math.abs(plane[i]));
      }
    }
    return peak;
  }

  /**
   * Lets everything act that is due, unless nothing is that could not wait. A full queue waits for
   * nobody.
   */
  private void dispatch(long frame) {
    if (inbox.hasRoom() && inbox.nextFrame(patience.end(frame)) > frame) {
      return;
    }
    boolean any = false;
    while (inbox.nextFrame() <= frame) {
      inbox.dispatch(groups, logic, exclusive);
      any = true;
    }
    if (any) {
      patience.acted(frame);
    }
  }
}
