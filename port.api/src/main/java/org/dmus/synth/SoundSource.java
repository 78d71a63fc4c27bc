package org.dmus.synth;

import org.dmus.ks.WaveFormat;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.thread.AudioThread;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What makes the sound of a {@link SoftwareSynth}. It knows nothing of time: between two calls of
 * {@link #render} it is told what begins with the next frame.
 *
 * <p>Calls never overlap. Those marked [engine] never block, allocate or throw.
 */
@ConsumerType
public interface SoundSource {

  /**
   * Gets ready to sound, in silence: when the wave pin is opened, and when it has stopped.
   * [control]
   *
   * @param format rate and channels of what is rendered; its encoding does not matter
   */
  @ControlThread
  void prepare(WaveFormat format);

  /**
   * Plays a channel message at the next frame. [engine]
   *
   * @param status status byte, 0x80..0xEF
   * @param data1 first data byte, 0..127
   * @param data2 second data byte, 0..127; 0 when the message has one
   */
  @AudioThread
  void play(int status, int data1, int data2);

  /**
   * Takes any other message, or a piece of one, at the next frame: system exclusive, garbage.
   * [engine] Ignores it, unless it is told otherwise.
   *
   * @param event the event, the caller's; not to be kept or changed
   */
  @AudioThread
  default void playSystem(DMusKernelEvent event) {}

  /**
   * Adds the next frames to a buffer. [engine]
   *
   * @param planes one array per channel, nominal range -1..1
   * @param offset first index to write
   * @param frames number of frames, at least 1
   */
  @AudioThread
  void render(float[][] planes, int offset, int frames);

  /** Ends every note, as its release does: the music has stopped or paused. [control] */
  @ControlThread
  void release();
}
