package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.SoundInstrument;
import org.dmus.miniport.synth.channel.ChannelState;

/** Whose voice it is, and what keeps it sounding. Audio thread only. */
public final class VoiceTag {

  /** The instrument that sounds. */
  public SoundInstrument instrument;

  /** The channel that plays it. */
  public ChannelState channel;

  /** The channel's index across all groups. */
  public int channelIndex;

  /** The key that was pressed. */
  public int key;

  /** Serial number of the note-on: layers of one note share it, later notes have greater ones. */
  public long serial;

  /** Priority, unsigned. */
  public int priority;

  /** Whether the key is down. */
  public boolean keyDown;

  /** Whether the sostenuto pedal caught the note. */
  public boolean sostenuto;

  /** Whether the voice was taken for another note and only fades. */
  public boolean stolen;

  void start(SoundInstrument instrument, ChannelState channel, NoteStart note) {
    this.instrument = instrument;
    this.channel = channel;
    channelIndex = note.channelIndex;
    key = note.key;
    serial = note.serial;
    priority = note.priority;
    keyDown = true;
    sostenuto = false;
    stolen = false;
  }
}
