package org.dmus.miniport.uart;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.PinDescriptor;
import org.dmus.miniport.line.LineProperties;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPort;

/**
 * What the UART is: the filter of the published sample (mpu401-uart 3), or the render half of it.
 *
 * @param technology the technology of its pins
 * @param port keeps the handlers of properties apart from the streams
 */
record UartFilter(UUID technology, Supplier<IPort> port) {

  private static final int MIDI_PIN = 0;
  private static final int DIRECTMUSIC_PIN = 1;
  private static final int BRIDGE_OUT_PIN = 2;
  private static final int BRIDGE_IN_PIN = 3;
  private static final int CAPTURE_PIN = 4;
  private static final int SYNTH_NODE = 0;
  private static final int INPUT_NODE = 1;

  /** Returns the render half, for a device that only takes bytes. */
  FilterDescriptor output(Supplier<String> device) {
    LineProperties out = properties(ClassIds.MINIPORT_DMUS_UART, "Out", device);
    return new FilterDescriptor(
        outputPins(out),
        List.of(node("MPU-401 out", out)),
        outputConnections(),
        List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER),
        List.of());
  }

  /** Returns the whole filter. */
  FilterDescriptor both(Supplier<String> device) {
    LineProperties out = properties(ClassIds.MINIPORT_DMUS_UART, "Out", device);
    LineProperties in = properties(ClassIds.MINIPORT_DMUS_UART_CAPTURE, "In", device);
    return new FilterDescriptor(
        join(outputPins(out), inputPins(in)),
        List.of(node("MPU-401 out", out), node("MPU-401 in", in)),
        join(outputConnections(), inputConnections()),
        List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_RENDER, KsGuids.CATEGORY_CAPTURE),
        List.of());
  }

  private LineProperties properties(UUID classId, String direction, Supplier<String> device) {
    return new LineProperties(
        classId, () -> "DMusic MPU-401 " + direction + " [" + device.get() + "]", port);
  }

  private static NodeDescriptor node(String name, LineProperties properties) {
    return new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, name, properties.nodeItems());
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private List<PinDescriptor> outputPins(LineProperties out) {
    return List.of(
        clientPin("MIDI", KsDataFlow.IN, out, KsGuids.DATAFORMAT_SUBTYPE_MIDI),
        clientPin("MPU-401 out", KsDataFlow.IN, out, KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC),
        bridgePin("MIDI out", KsDataFlow.OUT));
  }

  private List<PinDescriptor> inputPins(LineProperties in) {
    return List.of(
        bridgePin("MIDI in", KsDataFlow.IN),
        clientPin(
            "MPU-401 in",
            KsDataFlow.OUT,
            in,
            KsGuids.DATAFORMAT_SUBTYPE_MIDI,
            KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC));
  }

  private PinDescriptor clientPin(
      String name, KsDataFlow flow, LineProperties properties, UUID... subFormats) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.SINK,
        1,
        List.of(subFormats).stream().map(this::range).toList(),
        KsGuids.CATEGORY_AUDIO,
        properties.pinItems());
  }

  private PinDescriptor bridgePin(String name, KsDataFlow flow) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.NONE,
        0,
        List.of(range(KsGuids.DATAFORMAT_SUBTYPE_MIDI_BUS)),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }

  private KsDataRange range(UUID subFormat) {
    return new KsDataRange.Music(subFormat, technology, 0, 0, 0xFFFF);
  }

  private static List<ConnectionDescriptor> outputConnections() {
    return List.of(
        new ConnectionDescriptor(
            ConnectionDescriptor.FILTER, MIDI_PIN, ConnectionDescriptor.FILTER, BRIDGE_OUT_PIN),
        fromPin(DIRECTMUSIC_PIN, SYNTH_NODE),
        toPin(SYNTH_NODE, BRIDGE_OUT_PIN));
  }

  private static List<ConnectionDescriptor> inputConnections() {
    return List.of(fromPin(BRIDGE_IN_PIN, INPUT_NODE), toPin(INPUT_NODE, CAPTURE_PIN));
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
