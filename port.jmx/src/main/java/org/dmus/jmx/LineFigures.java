package org.dmus.jmx;

import org.osgi.annotation.versioning.ProviderType;

/** The MIDI line below a pin; see {@link org.dmus.client.LineReport}. */
@ProviderType
public interface LineFigures {

  /** {@return {@code CLOSED}, {@code WAITING}, {@code OPEN}, {@code ENDED} or {@code FAILED}} */
  String getState();

  /** {@return one sentence about the state; may be empty} */
  String getText();

  /** {@return bytes that crossed the line} */
  long getBytes();

  /** {@return whole messages that crossed the line} */
  long getMessages();

  /** {@return bytes dropped} */
  long getLostBytes();

  /** {@return bytes that wait on either side of it} */
  int getPendingBytes();

  /** {@return input and output errors} */
  long getErrors();

  /** {@return times that bytes met a full line} */
  long getOverruns();

  /** {@return bytes without a stop bit; -1 = the device does not tell} */
  long getFramingErrors();

  /** {@return status bytes that running status has left out} */
  long getSavedBytes();

  /** {@return how long a byte that is handed over now waits, ms} */
  double getDelayMs();
}
