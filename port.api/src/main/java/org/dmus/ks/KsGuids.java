package org.dmus.ks;

import java.util.UUID;

/** The GUIDs of formats, technologies, nodes, categories and property sets (ks.h, ksmedia.h). */
public final class KsGuids {

  /** KSDATAFORMAT_TYPE_MUSIC. */
  public static final UUID DATAFORMAT_TYPE_MUSIC =
      UUID.fromString("e725d360-62cc-11cf-a5d6-28db04c10000");

  /** KSDATAFORMAT_SUBTYPE_MIDI. */
  public static final UUID DATAFORMAT_SUBTYPE_MIDI =
      UUID.fromString("1d262760-e957-11cf-a5d6-28db04c10000");

  /** KSDATAFORMAT_SUBTYPE_MIDI_BUS. */
  public static final UUID DATAFORMAT_SUBTYPE_MIDI_BUS =
      UUID.fromString("2ca15fa0-6cfe-11cf-a5d6-28db04c10000");

  /** KSDATAFORMAT_SUBTYPE_DIRECTMUSIC. */
  public static final UUID DATAFORMAT_SUBTYPE_DIRECTMUSIC =
      UUID.fromString("1a82f8bc-3f8b-11d2-b774-0060083316c1");

  /** KSDATAFORMAT_SPECIFIER_NONE. */
  public static final UUID DATAFORMAT_SPECIFIER_NONE =
      UUID.fromString("0f6417d6-c318-11d0-a43f-00a0c9223196");

  /** KSDATAFORMAT_TYPE_AUDIO. */
  public static final UUID DATAFORMAT_TYPE_AUDIO =
      UUID.fromString("73647561-0000-0010-8000-00aa00389b71");

  /** KSDATAFORMAT_SUBTYPE_PCM. */
  public static final UUID DATAFORMAT_SUBTYPE_PCM =
      UUID.fromString("00000001-0000-0010-8000-00aa00389b71");

  /** KSDATAFORMAT_SPECIFIER_WAVEFORMATEX. */
  public static final UUID DATAFORMAT_SPECIFIER_WAVEFORMATEX =
      UUID.fromString("05589f81-c356-11ce-bf01-00aa0055595a");

  /** KSMUSIC_TECHNOLOGY_PORT. */
  public static final UUID MUSIC_TECHNOLOGY_PORT =
      UUID.fromString("86c92e60-62e8-11cf-a5d6-28db04c10000");

  /** KSMUSIC_TECHNOLOGY_SQSYNTH. */
  public static final UUID MUSIC_TECHNOLOGY_SQSYNTH =
      UUID.fromString("0ecf4380-62e9-11cf-a5d6-28db04c10000");

  /** KSMUSIC_TECHNOLOGY_FMSYNTH. */
  public static final UUID MUSIC_TECHNOLOGY_FMSYNTH =
      UUID.fromString("252c5c80-62e9-11cf-a5d6-28db04c10000");

  /** KSMUSIC_TECHNOLOGY_WAVETABLE. */
  public static final UUID MUSIC_TECHNOLOGY_WAVETABLE =
      UUID.fromString("394ec7c0-62e9-11cf-a5d6-28db04c10000");

  /** KSMUSIC_TECHNOLOGY_SWSYNTH. */
  public static final UUID MUSIC_TECHNOLOGY_SWSYNTH =
      UUID.fromString("37407736-3620-11d1-85d3-0000f8754380");

  /** KSNODETYPE_SYNTHESIZER. */
  public static final UUID NODETYPE_SYNTHESIZER =
      UUID.fromString("dff220f3-f70f-11d0-b917-00a0c9223196");

  /** KSNODETYPE_DMSYNTH. */
  public static final UUID NODETYPE_DMSYNTH =
      UUID.fromString("94824f88-6183-11d2-8f7a-00c04fbf8fef");

  /** KSNODETYPE_DMSYNTH_CAPS. */
  public static final UUID NODETYPE_DMSYNTH_CAPS =
      UUID.fromString("bca2a2f1-93c6-11d2-ba1d-0000f875ac12");

  /** KSCATEGORY_AUDIO. */
  public static final UUID CATEGORY_AUDIO = UUID.fromString("6994ad04-93ef-11d0-a3cc-00a0c9223196");

  /** KSCATEGORY_RENDER. */
  public static final UUID CATEGORY_RENDER =
      UUID.fromString("65e8773e-8f56-11d0-a3b9-00a0c9223196");

  /** KSCATEGORY_CAPTURE. */
  public static final UUID CATEGORY_CAPTURE =
      UUID.fromString("65e8773d-8f56-11d0-a3b9-00a0c9223196");

  /** KSCATEGORY_SYNTHESIZER. */
  public static final UUID CATEGORY_SYNTHESIZER =
      UUID.fromString("dff220f3-f70f-11d0-b917-00a0c9223196");

  /** KSCATEGORY_DATATRANSFORM. */
  public static final UUID CATEGORY_DATATRANSFORM =
      UUID.fromString("2eb07ea0-7e70-11d0-a5d6-28db04c10000");

  /** KSAUDFNAME_DMUSIC_MPU_OUT. */
  public static final UUID AUDFNAME_DMUSIC_MPU_OUT =
      UUID.fromString("a4df0eb5-bac9-11d2-b7a8-0060083316c1");

  /** KSAUDFNAME_DMUSIC_MPU_IN. */
  public static final UUID AUDFNAME_DMUSIC_MPU_IN =
      UUID.fromString("b2ec0a7d-bac9-11d2-b7a8-0060083316c1");

  /** KSPROPSETID_Synth. */
  public static final UUID PROPSETID_SYNTH =
      UUID.fromString("fedfae25-e46e-11d1-aace-0000f875ac12");

  /** KSPROPSETID_SynthClock. */
  public static final UUID PROPSETID_SYNTH_CLOCK =
      UUID.fromString("fedfae26-e46e-11d1-aace-0000f875ac12");

  /** KSPROPSETID_Synth_Dls. */
  public static final UUID PROPSETID_SYNTH_DLS =
      UUID.fromString("d523fa2c-dee3-11d1-a789-0000f875ac12");

  /**
   * What a synthesizer says beyond {@code dmusprop.h}: {@link SynthProperties#MISSING_PROGRAMS} and
   * {@link SynthProperties#RENDER_TOTALS}. A set of this project's own, not of Windows.
   */
  public static final UUID PROPSETID_DMUS_SYNTH =
      UUID.fromString("f489d001-70aa-476c-86d7-b897059ce7df");

  /** KSPROPSETID_Pin. */
  public static final UUID PROPSETID_PIN = UUID.fromString("8c134960-51ad-11cf-878a-94f801c10000");

  /** KSPROPSETID_Connection. */
  public static final UUID PROPSETID_CONNECTION =
      UUID.fromString("1d58c920-ac9b-11cf-a5d6-28db04c10000");

  /** GUID_DMUS_PROP_GM_HARDWARE (dmusprop.h). */
  public static final UUID DMUS_PROP_GM_HARDWARE =
      UUID.fromString("178f2f24-c364-11d1-a760-0000f875ac12");

  /** GUID_DMUS_PROP_GS_HARDWARE (dmusprop.h). */
  public static final UUID DMUS_PROP_GS_HARDWARE =
      UUID.fromString("178f2f25-c364-11d1-a760-0000f875ac12");

  /** GUID_DMUS_PROP_XG_HARDWARE (dmusprop.h). */
  public static final UUID DMUS_PROP_XG_HARDWARE =
      UUID.fromString("178f2f26-c364-11d1-a760-0000f875ac12");

  /** GUID_DMUS_PROP_DLS1 (dmusprop.h). */
  public static final UUID DMUS_PROP_DLS1 = UUID.fromString("178f2f27-c364-11d1-a760-0000f875ac12");

  /** GUID_DMUS_PROP_SAMPLE_MEMORY_SIZE (dmusprop.h). */
  public static final UUID DMUS_PROP_SAMPLE_MEMORY_SIZE =
      UUID.fromString("178f2f28-c364-11d1-a760-0000f875ac12");

  /** GUID_DMUS_PROP_XG_CAPABLE (dmusprop.h). */
  public static final UUID DMUS_PROP_XG_CAPABLE =
      UUID.fromString("6496aba1-61b0-11d2-afa6-00aa0024d8b6");

  /** GUID_DMUS_PROP_GS_CAPABLE (dmusprop.h). */
  public static final UUID DMUS_PROP_GS_CAPABLE =
      UUID.fromString("6496aba2-61b0-11d2-afa6-00aa0024d8b6");

  /** GUID_DMUS_PROP_DLS2 (dmusprop.h). */
  public static final UUID DMUS_PROP_DLS2 = UUID.fromString("f14599e5-4689-11d2-afa6-00aa0024d8b6");

  /** GUID_DMUS_PROP_INSTRUMENT2 (dmusprop.h). */
  public static final UUID DMUS_PROP_INSTRUMENT2 =
      UUID.fromString("865fd372-9f67-11d2-872a-00600893b1bd");

  /** GUID_DMUS_PROP_EFFECTS (dmusprop.h). */
  public static final UUID DMUS_PROP_EFFECTS =
      UUID.fromString("cda8d611-684a-11d2-871e-00600893b1bd");

  /** GUID_DMUS_PROP_WAVES_REVERB (dmusprop.h). */
  public static final UUID DMUS_PROP_WAVES_REVERB =
      UUID.fromString("04cb5622-32e5-11d2-afa6-00aa0024d8b6");

  /** GUID_DMUS_PROP_WRITE_LATENCY (dmusprop.h). */
  public static final UUID DMUS_PROP_WRITE_LATENCY =
      UUID.fromString("268a0fa0-60f2-11d2-afa6-00aa0024d8b6");

  /** GUID_DMUS_PROP_WRITE_PERIOD (dmusprop.h). */
  public static final UUID DMUS_PROP_WRITE_PERIOD =
      UUID.fromString("268a0fa1-60f2-11d2-afa6-00aa0024d8b6");

  /** GUID_DMUS_PROP_SAMPLE_PLAYBACK_RATE (dmusprop.h). */
  public static final UUID DMUS_PROP_SAMPLE_PLAYBACK_RATE =
      UUID.fromString("2a91f713-a4bf-11d2-bbdf-00600833dbd8");

  /** GUID_DMUS_PROP_LEGACY_CAPS (dmusprop.h). */
  public static final UUID DMUS_PROP_LEGACY_CAPS =
      UUID.fromString("cfa7cdc2-00a1-11d2-aad5-0000f875ac12");

  /** GUID_DMUS_PROP_VOLUME (dmusprop.h). */
  public static final UUID DMUS_PROP_VOLUME =
      UUID.fromString("fedfae25-e46e-11d1-aace-0000f875ac12");

  private KsGuids() {}
}
