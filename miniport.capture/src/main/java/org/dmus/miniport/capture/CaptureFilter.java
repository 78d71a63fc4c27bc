package org.dmus.miniport.capture;

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

/** What the capture miniport is: the input half of the sample's filter (mpu401-uart 3). */
final class CaptureFilter {

  private static final int BRIDGE_PIN = 0;
  private static final int OUTPUT_PIN = 1;
  private static final int SYNTH_NODE = 0;

  private CaptureFilter() {}

  static FilterDescriptor describe(LineProperties properties) {
    return new FilterDescriptor(
        List.of(bridgePin(), outputPin(properties)),
        List.of(
            new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, "MPU-401 in", properties.nodeItems())),
        List.of(
            new ConnectionDescriptor(
                ConnectionDescriptor.FILTER, BRIDGE_PIN, SYNTH_NODE, ConnectionDescriptor.NODE_IN),
            new ConnectionDescriptor(
                SYNTH_NODE,
                ConnectionDescriptor.NODE_OUT,
                ConnectionDescriptor.FILTER,
                OUTPUT_PIN)),
        List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_CAPTURE),
        List.of());
  }

  private static PinDescriptor outputPin(LineProperties properties) {
    return new PinDescriptor(
        "MPU-401 in",
        KsDataFlow.OUT,
        KsCommunication.SINK,
        1,
        List.of(
            KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI),
            KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
        KsGuids.CATEGORY_AUDIO,
        properties.pinItems());
  }

  private static PinDescriptor bridgePin() {
    return new PinDescriptor(
        "MIDI in",
        KsDataFlow.IN,
        KsCommunication.NONE,
        0,
        List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI_BUS)),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }
}
