package org.dmus.port.property;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dmus.ks.Guid;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;

/**
 * The binary layout of data ranges and formats (ks.h, ksmedia.h): KSDATARANGE_MUSIC,
 * KSDATARANGE_AUDIO, KSDATAFORMAT and KSDATAFORMAT_WAVEFORMATEX; lists of ranges behind a
 * KSMULTIPLE_ITEM. Little-endian; ranges are padded to 8.
 */
public final class DataRangeLayout {
  private static final int HEADER_BYTES = 64;
  private static final int MUSIC_BYTES = 96;
  private static final int AUDIO_BYTES = 88;
  private static final int LIST_BYTES = 8;
  private static final int MOST_RANGES = 64;

  private DataRangeLayout() {}

  public static ByteBuffer toBytes(List<KsDataRange> ranges) {
    int size = LIST_BYTES + ranges.stream().mapToInt(DataRangeLayout::bytesOf).sum();
    ByteBuffer to = littleEndian(size).putInt(size).putInt(ranges.size());
    ranges.forEach(range -> put(to, range));
    return to.flip();
  }

  private static int bytesOf(KsDataRange range) {
    return range instanceof KsDataRange.Music ? MUSIC_BYTES : AUDIO_BYTES;
  }

  private static void put(ByteBuffer to, KsDataRange range) {
    int end = to.position() + bytesOf(range);
    putHeader(to, bytesOf(range), range.majorFormat(), range.subFormat(), range.specifier());
    if (range instanceof KsDataRange.Music music) {
      Guid.put(to, music.technology());
      to.putInt(music.channels()).putInt(music.notes()).putInt(music.channelMask());
    } else if (range instanceof KsDataRange.Audio audio) {
      to.putInt(audio.maxChannels());
      to.putInt(audio.encodings().stream().mapToInt(WaveFormat.Encoding::bits).min().orElse(0));
      to.putInt(audio.encodings().stream().mapToInt(WaveFormat.Encoding::bits).max().orElse(0));
      to.putInt(audio.minSampleRate()).putInt(audio.maxSampleRate());
    }
    to.position(end);
  }

  private static void putHeader(ByteBuffer to, int size, UUID major, UUID sub, UUID specifier) {
    to.putInt(size).putInt(0).putInt(0).putInt(0);
    Guid.put(to, major);
    Guid.put(to, sub);
    Guid.put(to, specifier);
  }

  public static ByteBuffer toBytes(KsDataFormat format) {
    int size = HEADER_BYTES + (format.wave().isPresent() ? WaveFormat.BYTES : 0);
    ByteBuffer to = littleEndian(size);
    putHeader(to, size, format.majorFormat(), format.subFormat(), format.specifier());
    format.wave().ifPresent(wave -> to.put(wave.toBytes()));
    return to.flip();
  }

  /** Reads a KSMULTIPLE_ITEM with ranges; those of other kinds are left out. */
  public static List<KsDataRange> parse(ByteBuffer from) {
    ByteBuffer b = from.slice().order(ByteOrder.LITTLE_ENDIAN);
    require(b.remaining() >= LIST_BYTES, "no list of ranges");
    int size = b.getInt();
    int count = b.getInt();
    require(size >= LIST_BYTES && size <= b.limit(), "list of " + size + " bytes");
    require(count >= 0 && count <= MOST_RANGES, count + " ranges");
    b.limit(size);
    List<KsDataRange> ranges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parseOne(b, ranges);
    }
    return ranges;
  }

  private static void parseOne(ByteBuffer b, List<KsDataRange> ranges) {
    int start = b.position();
    require(b.remaining() >= HEADER_BYTES, "range cut off");
    int size = b.getInt();
    require(size >= HEADER_BYTES && size <= b.limit() - start, "range of " + size + " bytes");
    b.position(start + 16);
    UUID major = Guid.get(b);
    UUID sub = Guid.get(b);
    Guid.get(b);
    if (major.equals(KsGuids.DATAFORMAT_TYPE_MUSIC) && size >= MUSIC_BYTES - 4) {
      ranges.add(new KsDataRange.Music(sub, Guid.get(b), b.getInt(), b.getInt(), b.getInt()));
    } else if (major.equals(KsGuids.DATAFORMAT_TYPE_AUDIO) && size >= AUDIO_BYTES - 4) {
      int channels = b.getInt();
      Set<WaveFormat.Encoding> encodings = encodings(b.getInt(), b.getInt());
      ranges.add(new KsDataRange.Audio(channels, encodings, b.getInt(), b.getInt()));
    }
    b.position(Math.min(b.limit(), start + (size + 7 & ~7)));
  }

  private static Set<WaveFormat.Encoding> encodings(int minBits, int maxBits) {
    EnumSet<WaveFormat.Encoding> all = EnumSet.allOf(WaveFormat.Encoding.class);
    all.removeIf(e -> e.bits() < minBits || e.bits() > maxBits);
    return all;
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new NtStatusException(NtStatus.INVALID_PARAMETER, "data intersection: " + what);
    }
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
