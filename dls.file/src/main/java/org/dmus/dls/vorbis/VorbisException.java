package org.dmus.dls.vorbis;

/** Says why a stream cannot be decoded: what is wrong, and where it is. */
public final class VorbisException extends Exception {
  private static final long serialVersionUID = 1;
  private final int offset;

  VorbisException(int offset, String what) {
    super(what);
    this.offset = offset;
  }

  /** Returns the place, bytes from the start of the stream. */
  public int offset() {
    return offset;
  }
}
