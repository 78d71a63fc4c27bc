package org.dmus.portcls;

import java.util.UUID;

/** The class and interface ids of the port and miniport drivers (portcls.h, dmusicks.h). */
public final class ClassIds {

  /** CLSID_PortDMus. */
  public static final UUID PORT_DMUS = UUID.fromString("b7902fe9-fb0a-11d1-81b0-0060083316c1");

  /** CLSID_PortMidi: the same implementation as {@link #PORT_DMUS}, as on Windows XP and later. */
  public static final UUID PORT_MIDI = UUID.fromString("b4c90a43-5791-11d0-86f9-00a0c911b544");

  /** CLSID_MiniportDriverDMusUART. */
  public static final UUID MINIPORT_DMUS_UART =
      UUID.fromString("d3f0ce1c-fffc-11d1-81b0-0060083316c1");

  /** CLSID_MiniportDriverDMusUARTCapture. */
  public static final UUID MINIPORT_DMUS_UART_CAPTURE =
      UUID.fromString("d3f0ce1d-fffc-11d1-81b0-0060083316c1");

  /** CLSID_MiniportDriverFmSynth. */
  public static final UUID MINIPORT_FM_SYNTH =
      UUID.fromString("b4c90ae0-5791-11d0-86f9-00a0c911b544");

  /** CLSID_MiniportDriverUart. */
  public static final UUID MINIPORT_UART = UUID.fromString("b4c90ae1-5791-11d0-86f9-00a0c911b544");

  /** CLSID_MiniportDriverFmSynthWithVol. */
  public static final UUID MINIPORT_FM_SYNTH_WITH_VOL =
      UUID.fromString("e5a3c139-f0f2-11d1-81af-0060083316c1");

  /** The kernel DLS synthesizer. */
  public static final UUID MINIPORT_DLS_SYNTH =
      UUID.fromString("820dc38a-1f81-11d3-a82e-0060083316c1");

  /** IID_IPortDMus. */
  public static final UUID IID_PORT_DMUS = UUID.fromString("c096df9c-fb09-11d1-81b0-0060083316c1");

  /** IID_IMiniportDMus. */
  public static final UUID IID_MINIPORT_DMUS =
      UUID.fromString("c096df9d-fb09-11d1-81b0-0060083316c1");

  /** IID_IMXF. */
  public static final UUID IID_MXF = UUID.fromString("c096df9e-fb09-11d1-81b0-0060083316c1");

  /** IID_IAllocatorMXF. */
  public static final UUID IID_ALLOCATOR_MXF =
      UUID.fromString("a5f0d62c-b30f-11d2-b7a3-0060083316c1");

  /** IID_ISynthSinkDMus. */
  public static final UUID IID_SYNTH_SINK_DMUS =
      UUID.fromString("1f476974-679b-11d2-8f7d-00c04fbf8fef");

  /** IID_IPortMidi. */
  public static final UUID IID_PORT_MIDI = UUID.fromString("b4c90a40-5791-11d0-86f9-00a0c911b544");

  /** IID_IMiniportMidi. */
  public static final UUID IID_MINIPORT_MIDI =
      UUID.fromString("b4c90a41-5791-11d0-86f9-00a0c911b544");

  /** IID_IMiniportMidiStream. */
  public static final UUID IID_MINIPORT_MIDI_STREAM =
      UUID.fromString("b4c90a42-5791-11d0-86f9-00a0c911b544");

  /** IID_IMiniport. */
  public static final UUID IID_MINIPORT = UUID.fromString("b4c90a24-5791-11d0-86f9-00a0c911b544");

  /** IID_IPort. */
  public static final UUID IID_PORT = UUID.fromString("b4c90a25-5791-11d0-86f9-00a0c911b544");

  /** IID_IResourceList. */
  public static final UUID IID_RESOURCE_LIST =
      UUID.fromString("22c6ac60-851b-11d0-9a7f-00aa0038acfe");

  /** IID_IInterruptSync. */
  public static final UUID IID_INTERRUPT_SYNC =
      UUID.fromString("22c6ac63-851b-11d0-9a7f-00aa0038acfe");

  /** IID_IServiceSink. */
  public static final UUID IID_SERVICE_SINK =
      UUID.fromString("22c6ac64-851b-11d0-9a7f-00aa0038acfe");

  /** IID_IServiceGroup. */
  public static final UUID IID_SERVICE_GROUP =
      UUID.fromString("22c6ac65-851b-11d0-9a7f-00aa0038acfe");

  /** IID_IMusicTechnology. */
  public static final UUID IID_MUSIC_TECHNOLOGY =
      UUID.fromString("80396c3c-cbcb-409b-9f65-4f1e7467cdaf");

  /** IID_IPowerNotify. */
  public static final UUID IID_POWER_NOTIFY =
      UUID.fromString("3dd648b8-969f-11d1-95a9-00c04fb925d3");

  /** IID_IAdapterPowerManagement. */
  public static final UUID IID_ADAPTER_POWER_MANAGEMENT =
      UUID.fromString("793417d0-35fe-11d1-ad08-00a0c90ab1b0");

  /** IID_IPinCount. */
  public static final UUID IID_PIN_COUNT = UUID.fromString("5dadb7dc-a2cb-4540-a4a8-425ee4ae9051");

  /** IID_IUnregisterSubdevice. */
  public static final UUID IID_UNREGISTER_SUBDEVICE =
      UUID.fromString("16738177-e199-41f9-9a87-abb2a5432f21");

  /** IID_IPortClsVersion. */
  public static final UUID IID_PORT_CLS_VERSION =
      UUID.fromString("7d89a7bb-869b-4567-8dbe-1e168cc853de");

  private ClassIds() {}
}
