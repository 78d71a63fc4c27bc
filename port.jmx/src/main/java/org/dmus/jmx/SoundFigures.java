package org.dmus.jmx;

import org.osgi.annotation.versioning.ProviderType;

/** The synthesizer below a pin, since it entered RUN; see {@link org.dmus.client.SoundReport}. */
@ProviderType
public interface SoundFigures {

  /** {@return voices that sound, on average of the last second} */
  int getVoices();

  /** {@return most voices that sounded at once} */
  int getPeakVoices();

  /** {@return notes that were cut short to make room for others} */
  long getStolenNotes();

  /** {@return notes that never sounded for want of a voice} */
  long getLostNotes();

  /** {@return notes that no bank has a sound for} */
  long getMissingNotes();

  /** {@return notes that had to wait until their sound was decoded} */
  long getLateNotes();

  /** {@return messages that were lost because too many waited for their time} */
  long getLostMessages();

  /** {@return messages that did nothing} */
  long getIgnoredMessages();

  /** {@return system exclusive that was ignored because it is damaged} */
  long getDamagedMessages();
}
