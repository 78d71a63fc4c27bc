package org.dmus.smf;

import java.nio.charset.StandardCharsets;

/** Other file formats people hand to a MIDI player, told by their first bytes. */
enum ForeignFormat {
  XMF("XMF_", "an XMF container", "take the MIDI file out of it first"),
  IMELODY("BEGIN:IMELODY", "an iMelody ring tone", "convert it to a MIDI file"),
  MIDI_CLIP("SMF2CLIP", "a MIDI 2.0 clip file", "export a Standard MIDI File"),
  OTA("\u0002J:", "a Nokia OTA ring tone", "convert it to a MIDI file"),
  XMI("FORM", "an IFF file (XMI?)", "convert it to a MIDI file"),
  MUS("MUS\u001a", "a Doom MUS file", "convert it to a MIDI file"),
  HMI("HMI", "an HMI/HMP file", "convert it to a MIDI file"),
  OGG("OggS", "an Ogg audio file", "name a MIDI file"),
  FLAC("fLaC", "a FLAC audio file", "name a MIDI file"),
  MP3("ID3", "an MP3 audio file", "name a MIDI file"),
  ZIP("PK\u0003\u0004", "a ZIP archive", "unpack it first"),
  GZIP("\u001f\u008b", "a gzip file", "unpack it first");

  private final byte[] magic;
  final String description;
  final String cure;

  ForeignFormat(String magic, String description, String cure) {
    this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
    this.description = description;
    this.cure = cure;
  }

  /** The format of a file, or null when it is none of these. */
  static ForeignFormat of(byte[] file) {
    for (ForeignFormat format : values()) {
      if (FourCc.startsWith(file, 0, format.magic)) {
        return format;
      }
    }
    return null;
  }
}
