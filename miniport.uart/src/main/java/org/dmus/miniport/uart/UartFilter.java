package org.dmus.miniport.uart;

import java.util.List;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.PinDescriptor;
import org.dmus.miniport.line.LineProperties;

/** What the UART is: the render half of the filter of the published sample (mpu401-uart 3). */
final class UartFilter {

  private static final int MIDI_PIN = 0;
  private static final int DIRECTMUSIC_PIN = 1;
  private static final int BRIDGE_PIN = 2;
  private static final int SYNTH_NODE = 0;

  private UartFilter() {}

  static FilterDescriptor describe(LineProperties properties) {
    return new FilterDescriptor(
        List.of(
            inputPin("MIDI", KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI), properties),
            inputPin(
                "MPU-401 out",
                KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC),
                properties),
            bridgePin()),
        List.of(
            new NodeDescriptor(
                KsGuids.NODETYPE_SYNTHESIZER, "MPU-401 out", properties.nodeItems())),
        List.of(
            new ConnectionDescriptor(
                ConnectionDescriptor.FILTER, MIDI_PIN, ConnectionDescriptor.FILTER, BRIDGE_PIN),
            new ConnectionDescriptor(
                ConnectionDescriptor.FILTER,
                DIRECTMUSIC_PIN,
                SYNTH_NODE,
                ConnectionDescriptor.NODE_IN),
            new ConnectionDescriptor(
                SYNTH_NODE,
                ConnectionDescriptor.NODE_OUT,
                ConnectionDescriptor.FILTER,
                BRIDGE_PIN)),
        List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER),
        List.of());
  }

  private static PinDescriptor inputPin(String name, KsDataRange range, LineProperties properties) {
    return new PinDescriptor(
        name,
        KsDataFlow.IN,
        KsCommunication.SINK,
        1,
        List.of(range),
        KsGuids.CATEGORY_AUDIO,
        properties.pinItems());
  }

  private static PinDescriptor bridgePin() {
    return new PinDescriptor(
        "MIDI out",
        KsDataFlow.OUT,
        KsCommunication.NONE,
        0,
        List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI_BUS)),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }
}
