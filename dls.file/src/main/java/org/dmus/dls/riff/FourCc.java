package org.dmus.dls.riff;

/** Four-character codes as little-endian integers: the first character is the lowest byte. */
public final class FourCc {
  public static final int RIFF = 'R' | 'I' << 8 | 'F' << 16 | 'F' << 24;
  public static final int LIST = 'L' | 'I' << 8 | 'S' << 16 | 'T' << 24;
  public static final int RMID = 'R' | 'M' << 8 | 'I' << 16 | 'D' << 24;
  public static final int DLS = 'D' | 'L' << 8 | 'S' << 16 | ' ' << 24;

  /** The form of SoundFont files. */
  public static final int SFBK = 's' | 'f' << 8 | 'b' << 16 | 'k' << 24;

  public static final int COLH = 'c' | 'o' << 8 | 'l' << 16 | 'h' << 24;
  public static final int VERS = 'v' | 'e' << 8 | 'r' << 16 | 's' << 24;
  public static final int DLID = 'd' | 'l' << 8 | 'i' << 16 | 'd' << 24;
  public static final int PGAL = 'p' | 'g' << 8 | 'a' << 16 | 'l' << 24;
  public static final int CDL = 'c' | 'd' << 8 | 'l' << 16 | ' ' << 24;
  public static final int LINS = 'l' | 'i' << 8 | 'n' << 16 | 's' << 24;
  public static final int PTBL = 'p' | 't' << 8 | 'b' << 16 | 'l' << 24;
  public static final int WVPL = 'w' | 'v' << 8 | 'p' << 16 | 'l' << 24;
  public static final int INFO = 'I' | 'N' << 8 | 'F' << 16 | 'O' << 24;

  /** The bits in which lower-case letters differ from upper-case ones. */
  public static final int CASE_BITS = 0x20202020;

  public static final int INS = 'i' | 'n' << 8 | 's' << 16 | ' ' << 24;
  public static final int INSH = 'i' | 'n' << 8 | 's' << 16 | 'h' << 24;
  public static final int LRGN = 'l' | 'r' << 8 | 'g' << 16 | 'n' << 24;
  public static final int RGN = 'r' | 'g' << 8 | 'n' << 16 | ' ' << 24;
  public static final int RGN2 = 'r' | 'g' << 8 | 'n' << 16 | '2' << 24;
  public static final int RGNH = 'r' | 'g' << 8 | 'n' << 16 | 'h' << 24;
  public static final int WLNK = 'w' | 'l' << 8 | 'n' << 16 | 'k' << 24;
  public static final int WSMP = 'w' | 's' << 8 | 'm' << 16 | 'p' << 24;
  public static final int LART = 'l' | 'a' << 8 | 'r' << 16 | 't' << 24;
  public static final int ART1 = 'a' | 'r' << 8 | 't' << 16 | '1' << 24;
  public static final int LAR2 = 'l' | 'a' << 8 | 'r' << 16 | '2' << 24;
  public static final int ART2 = 'a' | 'r' << 8 | 't' << 16 | '2' << 24;

  public static final int WAVE = 'w' | 'a' << 8 | 'v' << 16 | 'e' << 24;
  public static final int FMT = 'f' | 'm' << 8 | 't' << 16 | ' ' << 24;
  public static final int DATA = 'd' | 'a' << 8 | 't' << 16 | 'a' << 24;

  private FourCc() {}

  public static int of(String code) {
    return code.charAt(0) | code.charAt(1) << 8 | code.charAt(2) << 16 | code.charAt(3) << 24;
  }

  /** Returns the code as text, with a question mark for every unprintable byte. */
  public static String text(int code) {
    char[] text = new char[4];
    for (int i = 0; i < 4; i++) {
      int c = code >>> (8 * i) & 0xFF;
      text[i] = isPrintable(c) ? (char) c : '?';
    }
    return new String(text);
  }

  /** Returns the code as four characters of ISO 8859-1, whatever they are: {@link #of} undone. */
  public static String latin(int code) {
    char[] text = new char[4];
    for (int i = 0; i < 4; i++) {
      text[i] = (char) (code >>> (8 * i) & 0xFF);
    }
    return new String(text);
  }

  public static boolean isText(int code) {
    return isPrintable(code & 0xFF)
        && isPrintable(code >>> 8 & 0xFF)
        && isPrintable(code >>> 16 & 0xFF)
        && isPrintable(code >>> 24);
  }

  private static boolean isPrintable(int c) {
    return c >= 0x20 && c < 0x7F;
  }
}
