package org.dmus.link;

import java.io.IOException;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A device that MIDI bytes travel on, in one direction or both; a service while the device is
 * there.
 *
 * <p>Providers implement it and register it with no properties at all: what it is, it says itself.
 * Who sets {@code link} of a subdevice to its id or name gets its miniport when the link is there,
 * and loses it, inside the unregistration, when the link goes: pins stay, and go on when a link of
 * that id is back. Calls come from any thread. The port lets one subdevice have each direction at a
 * time, unless the link {@link LinkDescription#shared says} that many may.
 */
@ConsumerType
public interface Link {

  /** {@return what it is; always the same} */
  LinkDescription description();

  /**
   * Opens it for reading. [control]; may block, so it is called on a thread of the line.
   *
   * @return owned by the caller, who closes it
   * @throws IOException what the system says: {@link java.nio.file.NoSuchFileException}, {@link
   *     java.nio.file.AccessDeniedException}, "Device or resource busy" ... are told as such
   * @throws org.dmus.ks.NtStatusException NOT_FOUND, ACCESS_DENIED, DEVICE_BUSY, IO_DEVICE_ERROR
   *     ...: where the link knows better what is wrong and what helps
   */
  @ControlThread
  LinkInput openInput() throws IOException;

  /**
   * Opens it for writing. [control]; may block, so it is called on a thread of the line.
   *
   * @return owned by the caller, who closes it
   * @throws IOException see {@link #openInput}
   * @throws org.dmus.ks.NtStatusException see {@link #openInput}
   */
  @ControlThread
  LinkOutput openOutput() throws IOException;
}
