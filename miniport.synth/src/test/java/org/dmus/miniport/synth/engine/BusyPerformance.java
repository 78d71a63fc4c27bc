package org.dmus.miniport.synth.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.dmus.dls.sound.SoundBank;

/** Notes, controllers and bends on every channel, more than there are voices. */
public final class BusyPerformance {

  /** How long it lasts, frames. */
  public static final int FRAMES = 6 * TestBank.RATE;

  static final long SEED = 4711;

  private BusyPerformance() {}

  /** Prints the digest of as many frames as its argument says: to compare JVMs. */
  public static void main(String[] arguments) {
    System.out.println(digest(start().render(Integer.parseInt(arguments[0]))));
  }

  /** Returns the SHA-256 of the bits of every sample. */
  static String digest(Performance p) {
    MessageDigest sha = sha256();
    byte[] frame = new byte[8];
    for (int i = 0; i < p.left.length; i++) {
      put(frame, 0, Float.floatToRawIntBits(p.left[i]));
      put(frame, 4, Float.floatToRawIntBits(p.right[i]));
      sha.update(frame);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static void put(byte[] to, int at, int bits) {
    for (int i = 0; i < 4; i++) {
      to[at + i] = (byte) (bits >>> 8 * i);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Returns the performance, not rendered yet. */
  public static Performance start() {
    return start(SynthesizerSettings.at(TestBank.RATE).withPolyphony(24).withChannelGroups(2));
  }

  /** Returns the performance with other settings, of two channel groups. */
  static Performance start(SynthesizerSettings settings) {
    SoundBank bank = RichBank.build();
    bank.prepare();
    Performance p = new Performance(bank, settings);
    Random random = new Random(SEED);
    for (int i = 0; i < 1_200; i++) {
      int frame = random.nextInt(FRAMES * 2 / 3);
      int channel = random.nextInt(16);
      p.group(random.nextInt(3));
      switch (random.nextInt(8)) {
        case 0 -> p.cc(frame, channel, random.nextInt(128), random.nextInt(128));
        case 1 -> p.bend(frame, channel, random.nextInt(16_384));
        case 2 -> p.program(frame, channel, random.nextInt(4));
        default -> {
          int key = 30 + random.nextInt(60);
          p.on(frame, channel, key, 1 + random.nextInt(127));
          p.off(frame + random.nextInt(TestBank.RATE), channel, key);
        }
      }
    }
    return p;
  }
}
