package org.dmus.ks;

/** DMUS_E_* result codes of downloads and of the user-mode synthesizer (dmerror.h). */
public enum DmusError {
  /** Not a DLS collection. */
  NOTADLSCOL(0x108),
  /** An offset points outside. */
  INVALIDOFFSET(0x109),
  /** Already loaded. */
  ALREADY_LOADED(0x111),
  /** The download id is not valid. */
  INVALID_DOWNLOADID(0x119),
  /** Not downloaded to this port. */
  NOT_DOWNLOADED_TO_PORT(0x120),
  /** Already downloaded. */
  ALREADY_DOWNLOADED(0x121),
  /** Unknown property. */
  UNKNOWN_PROPERTY(0x122),
  /** The property cannot be set. */
  SET_UNSUPPORTED(0x123),
  /** The property cannot be read. */
  GET_UNSUPPORTED(0x124),
  /** Waves must be mono. */
  NOTMONO(0x125),
  /** Bad articulation index. */
  BADARTICULATION(0x126),
  /** Bad region index. */
  BADINSTRUMENT(0x127),
  /** Bad wave link. */
  BADWAVELINK(0x128),
  /** A region has no articulation, nor has its instrument. */
  NOARTICULATION(0x129),
  /** The wave is not PCM. */
  NOTPCM(0x12A),
  /** Bad wave chunk. */
  BADWAVE(0x12B),
  /** An offset of the table lies outside the blob. */
  BADOFFSETTABLE(0x12C),
  /** Unknown download type. */
  UNKNOWNDOWNLOAD(0x12D),
  /** No synthesizer sink is connected. */
  NOSYNTHSINK(0x12E),
  /** Already open. */
  ALREADYOPEN(0x12F),
  /** Already closed. */
  ALREADYCLOSED(0x130),
  /** Not configured. */
  SYNTHNOTCONFIGURED(0x131),
  /** Already active. */
  SYNTHACTIVE(0x132),
  /** DirectMusic was released. */
  DMUSIC_RELEASED(0x134),
  /** No more events in the buffer. */
  BUFFER_EMPTY(0x135),
  /** No room in the buffer. */
  BUFFER_FULL(0x136),
  /** Not a capture port. */
  PORT_NOT_CAPTURE(0x137),
  /** Not a render port. */
  PORT_NOT_RENDER(0x138),
  /** The wave format is not supported. */
  WAVEFORMATNOTSUPPORTED(0x13C),
  /** Not active. */
  SYNTHINACTIVE(0x13D),
  /** The event is not valid. */
  INVALID_EVENT(0x13F),
  /** The stream type is not supported. */
  UNSUPPORTED_STREAM(0x150),
  /** No master clock. */
  NO_MASTER_CLOCK(0x170);

  private static final int BASE = 0x88781000;

  private final int code;

  DmusError(int code) {
    this.code = code;
  }

  /** {@return the numeric HRESULT} */
  public int value() {
    return BASE + code;
  }
}
