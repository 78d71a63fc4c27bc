package org.dmus.dls.download;

/** Numbers and sizes of the structures in a blob (dmdls.h), bytes. */
public final class DownloadLayout {

  /** Type of an instrument with Level 1 articulations (DMUS_DOWNLOADINFO_INSTRUMENT). */
  public static final int TYPE_INSTRUMENT = 1;

  /** Type of a wave (DMUS_DOWNLOADINFO_WAVE). */
  public static final int TYPE_WAVE = 2;

  /** Type of an instrument with connection lists (DMUS_DOWNLOADINFO_INSTRUMENT2). */
  public static final int TYPE_INSTRUMENT2 = 3;

  /** Instrument flag: it belongs to a General MIDI set, and others go before it. */
  public static final int FLAG_GENERAL_MIDI = 1;

  /** Patch bit of a drum kit. */
  public static final int PATCH_DRUMS = 0x80000000;

  /** DMUS_DOWNLOADINFO: type, id, number of table entries, size of the blob. */
  public static final int INFO_BYTES = 16;

  /** DMUS_INSTRUMENT: patch, first region, articulation, extension, copyright, flags. */
  public static final int INSTRUMENT_BYTES = 24;

  /** DMUS_REGION without its loop. */
  public static final int REGION_BYTES = 56;

  /** WLOOP: size, type, start, length. */
  public static final int LOOP_BYTES = 16;

  /** WSMPL without loops. */
  public static final int SAMPLE_BYTES = 20;

  /** DMUS_ARTICULATION: parameters, extension. */
  public static final int ARTICULATION_BYTES = 8;

  /** DMUS_ARTICULATION2: connection list, extension, next articulation. */
  public static final int ARTICULATION2_BYTES = 12;

  /** DMUS_ARTICPARAMS: twenty signed 32-bit numbers. */
  public static final int PARAMETERS_BYTES = 80;

  /** Head of a connection list: its own size, number of connections. */
  public static final int CONNECTION_LIST_BYTES = 8;

  /** One connection: source, control, destination, transform, scale. */
  public static final int CONNECTION_BYTES = 12;

  /** DMUS_WAVE: extension, copyright, data, WAVEFORMATEX. */
  public static final int WAVE_BYTES = 30;

  /** Head of DMUS_WAVEDATA: number of bytes that follow. */
  public static final int WAVE_DATA_BYTES = 4;

  private DownloadLayout() {}
}
