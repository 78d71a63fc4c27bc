package org.dmus.wave.out.ogg;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.dmus.ks.WaveFormat;

/** Takes frames and writes Opus packets in Ogg pages, RFC 7845. One thread. */
public final class OpusStream {
  /** Opus counts at this rate, whatever it is fed with. */
  private static final int GRANULE_RATE = 48_000;

  private static final int[] RATES = {8_000, 12_000, 16_000, 24_000, GRANULE_RATE};
  private static final int PACKETS_PER_SECOND = 50;
  private static final int BITS_PER_SECOND_AND_CHANNEL = 80_000;
  private static final int MAX_PACKET_BYTES = 1_275;
  private static final int COMPLEXITY = 9;
  private static final int HEADER_PAGES = 2;
  private static final String VENDOR = "DMus";

  private final WaveFormat format;
  private final OpusEncoder encoder;
  private final OggPages pages;
  private final short[] pcm;
  private final int packetFrames;
  private final int lookaheadFrames;
  private final byte[] packet = new byte[MAX_PACKET_BYTES];
  private int filled;
  private int packetsOnPage;
  private long frames;
  private long encodedFrames;

  /**
   * Creates a stream; writes nothing yet.
   *
   * @param format one of Opus's rates; the encoding does not matter
   * @param out takes what follows {@link #beginning}
   * @throws IOException when the rate is none of Opus's, as {@code why; cure}
   */
  public OpusStream(WaveFormat format, OutputStream out) throws IOException {
    this.format = format;
    int rate = format.sampleRate();
    if (IntStream.of(RATES).noneMatch(each -> each == rate)) {
      throw new IOException("Opus has no rate of " + rate + " Hz; choose 48000");
    }
    this.encoder = encoder(format);
    this.lookaheadFrames = encoder.getLookahead();
    this.pages = new OggPages(out, HEADER_PAGES);
    this.packetFrames = rate / PACKETS_PER_SECOND;
    this.pcm = new short[packetFrames * format.channels()];
  }

  private static OpusEncoder encoder(WaveFormat format) throws IOException {
    try {
      OpusEncoder encoder =
          new OpusEncoder(
              format.sampleRate(), format.channels(), OpusApplication.OPUS_APPLICATION_AUDIO);
      encoder.setBitrate(BITS_PER_SECOND_AND_CHANNEL * format.channels());
      encoder.setComplexity(COMPLEXITY);
      return encoder;
    } catch (OpusException e) {
      throw new IOException("no Opus encoder for " + format + ": " + e.getMessage(), e);
    }
  }

  /** {@return the two pages before the sound: what it is, and who made it} */
  public byte[] beginning() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      OggPages headers = new OggPages(bytes, 0);
      add(headers, head());
      headers.write(0, OggPages.FIRST);
      add(headers, tags());
      headers.write(0, 0);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void add(OggPages pages, ByteBuffer packet) {
    pages.add(packet.array(), packet.capacity());
  }

  private ByteBuffer head() {
    ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
    head.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1);
    head.put((byte) format.channels()).putShort((short) granule(lookaheadFrames));
    return head.putInt(format.sampleRate()).putShort((short) 0).put((byte) 0);
  }

  private static ByteBuffer tags() {
    ByteBuffer tags = ByteBuffer.allocate(8 + 4 + VENDOR.length() + 4);
    tags.order(ByteOrder.LITTLE_ENDIAN).put("OpusTags".getBytes(StandardCharsets.US_ASCII));
    return tags.putInt(VENDOR.length()).put(VENDOR.getBytes(StandardCharsets.US_ASCII)).putInt(0);
  }

  private long granule(long count) {
    return count * GRANULE_RATE / format.sampleRate();
  }

  /**
   * Takes frames.
   *
   * @param planes one array per channel, nominal range -1..1; beyond it they clip
   * @param count number of frames, from index 0 on
   */
  public void append(float[][] planes, int count) throws IOException {
    frames += count;
    for (int i = 0; i < count; i++) {
      for (int channel = 0; channel < format.channels(); channel++) {
        int value = (int) Math.rint(planes[channel][i] * 0x1p15f);
        pcm[filled++] = (short) Math.max(-0x8000, Math.min(0x7fff, value));
      }
      if (filled == pcm.length) {
        encode();
      }
    }
  }

  private void encode() throws IOException {
    int length;
    try {
      length = encoder.encode(pcm, 0, packetFrames, packet, 0, packet.length);
    } catch (OpusException e) {
      throw new IOException("Opus cannot encode this: " + e.getMessage(), e);
    }
    // The page before goes now: the last one must be there to be marked as the last.
    if (packetsOnPage == PACKETS_PER_SECOND || !pages.hasRoom(length)) {
      pages.write(granule(encodedFrames), 0);
      packetsOnPage = 0;
    }
    pages.add(packet, length);
    packetsOnPage++;
    encodedFrames += packetFrames;
    filled = 0;
  }

  /** Writes what the encoder holds back, and marks the end exactly behind the last frame. */
  public void finish() throws IOException {
    long end = frames + lookaheadFrames;
    while (encodedFrames < end) {
      Arrays.fill(pcm, filled, pcm.length, (short) 0);
      encode();
    }
    pages.write(granule(end), OggPages.LAST);
  }
}
