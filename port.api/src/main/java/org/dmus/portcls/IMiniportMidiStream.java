package org.dmus.portcls;

import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.thread.AudioThread;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/** A stream of raw MIDI bytes (IMiniportMidiStream). */
@ConsumerType
public interface IMiniportMidiStream extends AutoCloseable {

  /** What {@link #read} and {@link #write} return when the device failed (IO_DEVICE_ERROR). */
  int IO_DEVICE_ERROR = -1;

  /**
   * What {@link #read} and {@link #write} return for the wrong direction (INVALID_DEVICE_REQUEST).
   */
  int INVALID_DEVICE_REQUEST = -2;

  /**
   * Sets the format; it is always MIDI. [control]
   *
   * @param format the format
   */
  @ControlThread
  void setFormat(KsDataFormat format);

  /**
   * Moves to a neighbouring state. [control]
   *
   * @param state the new state
   * @throws org.dmus.ks.NtStatusException when it cannot be reached
   */
  @ControlThread
  void setState(KsState state);

  /**
   * Reads received bytes. [data path], [engine]; the port calls until it gets 0.
   *
   * @param buffer where to
   * @param offset first index
   * @param length most bytes to read
   * @return bytes read; 0 = nothing more now; negative = an error of this interface
   */
  @AudioThread
  int read(byte[] buffer, int offset, int length);

  /**
   * Writes bytes that are due. [data path], [engine]
   *
   * @param buffer raw MIDI
   * @param offset first index
   * @param length bytes to write
   * @return bytes written: all, or a smaller multiple of 4; 0 = busy, try later; negative = an
   *     error of this interface
   */
  @AudioThread
  int write(byte[] buffer, int offset, int length);

  /** Ends its life. [control] */
  @ControlThread
  @Override
  void close();
}
