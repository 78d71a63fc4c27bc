package org.dmus.player;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;

/** Songs of one track, 96 ticks to the quarter: a tick takes 52,083 1/3 units of 100 ns. */
public final class Songs {
  private Songs() {}

  /** The song with these track events and an End of Track. */
  public static MidiFile of(String trackHex) {
    byte[] track = HexFormat.of().parseHex(trackHex.replace(" ", "") + "00FF2F00");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(HexFormat.of().parseHex("4D546864000000060000000100604D54726B"));
    for (int shift = 24; shift >= 0; shift -= 8) {
      file.write(track.length >>> shift);
    }
    file.writeBytes(track);
    try {
      return MidiFile.read("song.mid", file.toByteArray(), Leniency.LENIENT);
    } catch (SmfFormatException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
