package org.dmus.take.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.dmus.take.UnreadableJournalException;

/**
 * Reads the records of a journal up to the first that is damaged; {@link #damage} tells where that
 * was. A journal that still grows is read as far as it went when it was opened.
 */
public final class JournalReader implements TakeEvents {
  /** Longest record: a file may hold system exclusive messages of 4 MiB. */
  private static final int MAX_RECORD_BYTES = 16 << 20;

  private static final int TIME_OFFSET = 2;
  private static final String CUT = "a record is cut off";

  private final long size;
  private final DataInputStream in;
  private final CRC32C crc = new CRC32C();
  private final byte[] head = new byte[JournalWriter.HEAD_BYTES];
  private final ByteBuffer fields = ByteBuffer.wrap(head);
  private TakeHeader header;
  private long position;
  private byte[] data = new byte[1024];
  private int length;
  private RecordKind kind;
  private JournalDamage damage;

  private JournalReader(Path path, long size) throws IOException {
    this.size = size;
    int block = (int) Math.max(1, Math.min(size, JournalWriter.BLOCK_BYTES));
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), block));
  }

  /**
   * Opens a journal and reads its header.
   *
   * @throws UnreadableJournalException if it is none, or its header is damaged
   */
  public static JournalReader open(Path path) throws IOException {
    JournalReader reader = new JournalReader(path, Files.size(path));
    try {
      HeaderReader header = HeaderReader.read(reader.in, path.toString());
      reader.header = header.header();
      reader.position = header.bytes();
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  /** {@return what the journal says of its take} */
  public TakeHeader header() {
    return header;
  }

  /** {@return where it stopped making sense; empty while it does} */
  public Optional<JournalDamage> damage() {
    return Optional.ofNullable(damage);
  }

  @Override
  public boolean next() throws IOException {
    if (damage != null || position >= size) {
      return false;
    }
    String fault = readRecord();
    if (fault != null) {
      boolean isCutOff = fault.equals(CUT);
      damage = new JournalDamage(position, fault, size - position, isCutOff);
      return false;
    }
    position += JournalWriter.FRAME_BYTES + JournalWriter.HEAD_BYTES + length;
    return true;
  }

  /** Returns why there is no record; null when there is. */
  private String readRecord() throws IOException {
    if (size - position < JournalWriter.FRAME_BYTES) {
      return CUT;
    }
    long bytes = in.readInt() & 0xFFFFFFFFL;
    int checksum = in.readInt();
    if (bytes < JournalWriter.HEAD_BYTES || bytes > MAX_RECORD_BYTES) {
      return "a record of " + bytes + " bytes";
    }
    if (bytes > size - position - JournalWriter.FRAME_BYTES) {
      return CUT;
    }
    readPayload((int) bytes);
    if (checksum != (int) crc.getValue()) {
      return "a record with a wrong checksum";
    }
    kind = RecordKind.of(head[0]);
    return kind == null || source() >= header.sources().size() ? "an unknown record" : null;
  }

  private void readPayload(int bytes) throws IOException {
    in.readFully(head);
    length = bytes - head.length;
    if (length > data.length) {
      data = new byte[Math.max(length, 2 * data.length)];
    }
    in.readFully(data, 0, length);
    crc.reset();
    crc.update(head, 0, head.length);
    crc.update(data, 0, length);
  }

  @Override
  public RecordKind kind() {
    return kind;
  }

  @Override
  public int source() {
    return head[1] & 0xFF;
  }

  @Override
  public long time100ns() {
    return fields.getLong(TIME_OFFSET);
  }

  @Override
  public byte[] data() {
    return data;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
