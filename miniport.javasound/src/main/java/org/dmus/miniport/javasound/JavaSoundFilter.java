package org.dmus.miniport.javasound;

import java.util.List;
import java.util.UUID;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.PinDescriptor;
import org.dmus.miniport.line.LineProperties;

/** What the miniport is: a pin that plays, a pin that captures, and what is behind them. */
final class JavaSoundFilter {
  private static final int RENDER_PIN = 0;
  private static final int BRIDGE_OUT_PIN = 1;
  private static final int BRIDGE_IN_PIN = 2;
  private static final int CAPTURE_PIN = 3;
  private static final int OUT_NODE = 0;
  private static final int IN_NODE = 1;

  private JavaSoundFilter() {}

  static FilterDescriptor describe(LineProperties properties) {
    return new FilterDescriptor(
        List.of(
            clientPin("Java Sound out", KsDataFlow.IN, properties),
            bridgePin("MIDI out", KsDataFlow.OUT),
            bridgePin("MIDI in", KsDataFlow.IN),
            clientPin("Java Sound in", KsDataFlow.OUT, properties)),
        List.of(node("Java Sound out", properties), node("Java Sound in", properties)),
        List.of(
            fromPin(RENDER_PIN, OUT_NODE),
            toPin(OUT_NODE, BRIDGE_OUT_PIN),
            fromPin(BRIDGE_IN_PIN, IN_NODE),
            toPin(IN_NODE, CAPTURE_PIN)),
        List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER, KsGuids.CATEGORY_CAPTURE),
        List.of());
  }

  private static NodeDescriptor node(String name, LineProperties properties) {
    return new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, name, properties.nodeItems());
  }

  private static PinDescriptor clientPin(String name, KsDataFlow flow, LineProperties properties) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.SINK,
        1,
        List.of(
            range(KsGuids.DATAFORMAT_SUBTYPE_MIDI), range(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
        KsGuids.CATEGORY_AUDIO,
        properties.pinItems());
  }

  private static PinDescriptor bridgePin(String name, KsDataFlow flow) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.NONE,
        0,
        List.of(range(KsGuids.DATAFORMAT_SUBTYPE_MIDI_BUS)),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }

  private static KsDataRange range(UUID subFormat) {
    return KsDataRange.Music.port(subFormat);
  }

  private static ConnectionDescriptor fromPin(int pin, int node) {
    return new ConnectionDescriptor(
        ConnectionDescriptor.FILTER, pin, node, ConnectionDescriptor.NODE_IN);
  }

  private static ConnectionDescriptor toPin(int node, int pin) {
    return new ConnectionDescriptor(
        node, ConnectionDescriptor.NODE_OUT, ConnectionDescriptor.FILTER, pin);
  }
}
