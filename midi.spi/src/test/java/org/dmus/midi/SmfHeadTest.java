package org.dmus.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;
import org.dmus.smf.SmfLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java Sound is told to be a MIDI file is what our own reader takes for one. */
class SmfHeadTest {

  /** A stream that counts how far it was read. */
  private static final class Counted extends FilterInputStream {
    private int position;
    private int marked;
    private int farthest;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      farthest = Math.max(farthest, position += read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      farthest = Math.max(farthest, position += Math.max(0, read));
      return read;
    }

    @Override
    public synchronized void mark(int limit) {
      super.mark(limit);
      marked = position;
    }

    @Override
    public synchronized void reset() throws IOException {
      super.reset();
      position = marked;
    }
  }

  private static byte[] song() throws IOException {
    return Files.readAllBytes(Path.of("..", "demo", "mountain-king.mid"));
  }

  private static byte[] behind(byte[] before, byte[] song) {
    byte[] all = Arrays.copyOf(before, before.length + song.length);
    System.arraycopy(song, 0, all, before.length, song.length);
    return all;
  }

  private static InputStream stream(byte[] file) {
    return new ByteArrayInputStream(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 128, 1_023, SmfLimits.MAX_LEADING_BYTES})
  void aSongBehindForeignBytesIsReadByBoth(int bytes) throws Exception {
    byte[] file = behind(new byte[bytes], song());
    MidiFile ours = MidiFile.read("song", file, Leniency.LENIENT);
    assertThat(MidiSystem.getSequence(stream(file)).getTickLength())
        .isEqualTo(MidiSystem.getSequence(stream(song())).getTickLength());
    assertThat(MidiSystem.getSequence(stream(file)).getTracks()).hasSize(ours.trackCount());
    assertThat(MidiSystem.getMidiFileFormat(stream(file)).getMicrosecondLength())
        .isEqualTo(ours.duration100ns() / 10);
  }

  @Test
  void oneByteMoreIsRefusedByBoth() throws Exception {
    requireForeign(behind(new byte[SmfLimits.MAX_LEADING_BYTES + 1], song()));
  }

  /** Among them files of others that have a song in them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "M",
        "MTh",
        "RIFF",
        "RIFF1234WAVEMThd",
        "PK\u0003\u0004MThd",
        "FORM1234XDIRMThd",
        "text"
      })
  void whatIsOfOthersIsRefusedByBoth(String beginning) throws Exception {
    byte[] head = beginning.getBytes(StandardCharsets.ISO_8859_1);
    requireForeign(head);
    if (beginning.endsWith("MThd")) {
      requireForeign(behind(Arrays.copyOf(head, head.length - 4), song()));
    }
  }

  private static void requireForeign(byte[] file) throws Exception {
    assertThatThrownBy(() -> MidiFile.read("song", file, Leniency.LENIENT))
        .isInstanceOf(SmfFormatException.class);
    Counted stream = new Counted(stream(file));
    assertThatThrownBy(() -> new SmfReader().getSequence(stream))
        .isInstanceOf(InvalidMidiDataException.class)
        .hasMessage("no MIDI file");
    assertThatThrownBy(() -> new SmfReader().getMidiFileFormat(stream))
        .isInstanceOf(InvalidMidiDataException.class);
    assertThat(stream.readAllBytes()).as("what the next reader gets").isEqualTo(file);
  }

  @Test
  void ofAStreamWithoutEndOnlyTheHeadIsRead() {
    Counted endless = new Counted(new Endless());
    assertThatThrownBy(() -> new SmfReader().getSequence(endless))
        .isInstanceOf(InvalidMidiDataException.class);
    assertThat(endless.farthest).isEqualTo(SmfLimits.HEAD_BYTES);
    assertThat(endless.position).isZero();
  }

  /** Zeros for ever. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public boolean markSupported() {
      return true;
    }

    @Override
    public synchronized void mark(int limit) {}

    @Override
    public synchronized void reset() {}
  }
}
