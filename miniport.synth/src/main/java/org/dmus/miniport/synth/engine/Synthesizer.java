package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.voice.MixBus;

/**
 * A DLS Level 2 synthesizer.
 *
 * <p>One thread at a time hands messages over, one thread at a time renders; they may be different
 * threads. A message stamped with frame f acts before frame f is computed: a note begins to sound
 * in exactly that frame. The sound depends on the messages and their frames only, not on how time
 * is divided into {@link #render} calls, and is the same on every JVM.
 */
public final class Synthesizer {
  private static final int QUEUE_CAPACITY = 1 << 15;

  private final SynthesizerSettings settings;
  private final EventQueue queue = new EventQueue(QUEUE_CAPACITY);
  private final SysexDecoder sysexDecoder = new SysexDecoder(queue);
  private final MixBus bus = new MixBus();
  private final VoicePool voices;
  private final MasterVolume master;
  private final ControlLogic logic;
  private final ChannelGroup[] groups;
  private final RunningStatistics statistics = new RunningStatistics();
  private SoundBank installed = SoundBank.EMPTY;
  private volatile SoundBank wanted = SoundBank.EMPTY;

  /** Builds a silent synthesizer without a bank; all memory it will ever use is taken here. */
  public Synthesizer(SynthesizerSettings settings) {
    this.settings = settings;
    bus.effects = settings.effects();
    voices = new VoicePool(settings.polyphony(), settings.sampleRate(), settings.interpolation());
    master = new MasterVolume(bus, settings.gain());
    logic = new ControlLogic(new Notes(voices, bus, settings.sampleRate()), master);
    groups = new ChannelGroup[settings.channelGroups()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = new ChannelGroup(i);
    }
  }

  /** Returns how it was built. */
  public SynthesizerSettings settings() {
    return settings;
  }

  /** Returns what it counts. */
  public RunningStatistics statistics() {
    return statistics;
  }

  /**
   * Plays from another bank, from the next {@link #render} on; sounding notes go on. Any thread.
   */
  public void install(SoundBank bank) {
    wanted = bank;
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
    boolean system = (message & 0xFF) >= 0xF0 && (message & 0xFF) != 0xFF;
    return system || counted(queue.offer(frame, group, message));
  }

  /**
   * Hands over a complete system exclusive message, F0 to F7; unknown ones are ignored.
   *
   * @return false when the queue is full; the message is lost, and counted
   */
  public boolean sysex(long frame, int group, byte[] data, int offset, int length) {
    return counted(sysexDecoder.decode(frame, group, data, offset, length));
  }

  private boolean counted(boolean accepted) {
    if (!accepted) {
      statistics.messageLost();
    }
    return accepted;
  }

  /**
   * Adds frames to two planar buffers; allocates nothing, locks nothing, throws nothing.
   *
   * @param left left channel, full scale 1
   * @param right right channel
   * @param offset index of the first frame in both
   * @param frames how many
   * @param position frame number of the first: the time scale of message stamps
   */
  public void render(float[] left, float[] right, int offset, int frames, long position) {
    bus.left = left;
    bus.right = right;
    adoptBank();
    queue.drain();
    int done = 0;
    while (done < frames) {
      dispatch(position + done);
      long untilNext = queue.nextFrame() - (position + done);
      int segment = (int) Math.min(Math.min(frames - done, MixBus.SEGMENT), untilNext);
      bus.begin(offset + done, segment);
      voices.render(bus, segment);
      statistics.rendered(segment, voices.size());
      done += segment;
    }
    statistics.lostNotes(voices.lostNotes());
  }

  private void adoptBank() {
    SoundBank bank = wanted;
    if (bank != installed) {
      installed = bank;
      logic.install(bank, groups);
    }
  }

  private void dispatch(long frame) {
    while (queue.nextFrame() <= frame) {
      long body = queue.take();
      int group = (int) (body >>> 32);
      if (group == 0) {
        for (ChannelGroup each : groups) {
          logic.apply(each, (int) body);
        }
      } else if (group <= groups.length) {
        logic.apply(groups[group - 1], (int) body);
      }
    }
  }
}
