package org.dmus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderRequest;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.MidiFile;

/** Kinds of sound files, by the ends of their names. */
enum SoundFile {
  WAV("wav", 44_100, "wav", "wave", ""),
  FLAC("flac", 44_100, "flac"),
  OGG("ogg", 48_000, "ogg", "opus"); // Opus has no 44.1 kHz

  private final String scheme;
  private final int sampleRate;
  private final List<String> ends;

  SoundFile(String scheme, int sampleRate, String... ends) {
    this.scheme = scheme;
    this.sampleRate = sampleRate;
    this.ends = List.of(ends);
  }

  /** Finds the kind that a name asks for; one without an end is WAV. */
  static SoundFile of(Path file) throws IOException {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    for (SoundFile each : values()) {
      if (each.ends.contains(end)) {
        return each;
      }
    }
    throw new IOException(
        file + ": " + end + " cannot be written; name the file *.wav, *.flac or *.ogg");
  }

  /** The song with the DLS synthesizer, in stereo and 16 bits. */
  RenderRequest request(MidiFile song, Path file) {
    return new RenderRequest(
        song,
        ClassIds.MINIPORT_DLS_SYNTH,
        Map.of(),
        new WaveFormat(sampleRate, 2, WaveFormat.Encoding.PCM_16),
        scheme,
        file.toString(),
        RenderRequest.DEFAULT_MAX_TAIL_100NS);
  }
}
