package org.dmus.fuzz;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/** What reads bytes of strangers. Seeds lie in the folder of its name, in small letters. */
public enum Target {
  /** DLS collections, bare and in RMID files. */
  DLS(BankContract::check),
  /** SoundFonts. */
  SOUNDFONT(BankContract::check),
  /** Ogg Vorbis, as it is in compressed SoundFonts. */
  VORBIS(VorbisContract::check),
  /** Banks that are accepted, played. */
  VOICES(VoiceContract::check),
  /** Chunks of any RIFF file. */
  RIFF(RiffContract::check),
  /** WAV and RF64 files. */
  WAVE(WaveContract::check),
  /** Standard MIDI Files, bare and in RMID files. */
  SONG(SongContract::check),
  /** Bytes from a MIDI cable. */
  STREAM(StreamContract::check),
  /** System exclusive messages to the synthesizer. */
  SYSEX(SysexContract::check),
  /** Instruments and waves that a client downloads. */
  BLOB(BlobContract::check),
  /** Jars in the deploy folder. */
  JAR(JarContract::check),
  /** The JSON that a bank is written from. */
  JSON(JsonContract::check),
  /** The WAV files of that bank. */
  SAMPLE(SampleContract::check),
  /** Journals of takes. */
  JOURNAL(JournalContract::check);

  private static final long MOST_BYTES = 64L << 20;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Consumer<byte[]> contract;

  Target(Consumer<byte[]> contract) {
    this.contract = contract;
  }

  /**
   * Reads an input; ends as its contract says, or with an error.
   *
   * @param bytes the input; not kept
   */
  public void take(byte[] bytes) {
    if (read(bytes) > MOST_BYTES) {
      long again = read(bytes); // the first time may have loaded classes
      Finding.unless(again <= MOST_BYTES, again + " bytes of memory for " + bytes.length);
    }
  }

  /** Reads an input; returns the bytes of memory that were allocated meanwhile. */
  long read(byte[] bytes) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    contract.accept(bytes);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
