package org.dmus.miniport.synth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.dmus.miniport.synth.engine.SynthesizerSettings;

/**
 * GUID_DMUS_PROP_LegacyCaps: what midiOutGetDevCaps says of it, MIDIOUTCAPSW of 84 bytes. The
 * header has it for ports about a WinMM device; ours is one, as its music pin takes plain MIDI.
 */
final class LegacyCaps {
  private static final int BYTES = 84;
  private static final int NAME_BYTES = 64;
  private static final short UNMAPPED = (short) 0xFFFF;
  private static final int VERSION = 0x100;
  private static final short SOFTWARE_SYNTH = 7;
  private static final short ALL_CHANNELS = (short) 0xFFFF;
  private static final int VOLUME = 1;
  private static final short PROGRAMS = 128;

  private LegacyCaps() {}

  static ByteBuffer of(SynthesizerSettings settings) {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    b.putShort(UNMAPPED).putShort(UNMAPPED).putInt(VERSION);
    byte[] name = "DMus DLS synthesizer".getBytes(StandardCharsets.UTF_16LE);
    b.put(name).position(b.position() + NAME_BYTES - name.length);
    b.putShort(SOFTWARE_SYNTH).putShort(PROGRAMS).putShort((short) settings.polyphony());
    return b.putShort(ALL_CHANNELS).putInt(VOLUME).rewind();
  }
}
