package org.dmus.miniport.line;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.dmus.ks.KsGuids;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.portcls.IPort;

/**
 * Answers the properties of a MIDI line's node and pins (mpu401-uart 7). The minor target of a
 * request is its stream, if it has one.
 */
public final class LineProperties {

  private static final int CHANNEL_GROUPS = 1;

  private final UUID classId;
  private final Supplier<String> description;
  private final Supplier<IPort> port;

  /**
   * Creates the properties of a miniport.
   *
   * @param classId its class
   * @param description what it is called, with its device; asked whenever a client asks
   * @param port keeps the handlers, which look at streams, apart from what the streams do
   */
  public LineProperties(UUID classId, Supplier<String> description, Supplier<IPort> port) {
    this.classId = classId;
    this.description = description;
    this.port = port;
  }

  /** {@return what the synthesizer node answers} */
  public List<PropertyItem> nodeItems() {
    return List.of(
        PropertyItem.get(KsGuids.PROPSETID_SYNTH, SynthProperties.CAPS, this::caps),
        PropertyItem.get(
            KsGuids.PROPSETID_SYNTH, SynthProperties.PORTPARAMETERS, this::portParameters),
        PropertyItem.getSet(
            KsGuids.PROPSETID_SYNTH, SynthProperties.CHANNELGROUPS, this::channelGroups),
        PropertyItem.get(
            KsGuids.PROPSETID_SYNTH, SynthProperties.LATENCYCLOCK, exclusive(this::latencyClock)),
        lineStatusItem(),
        lineStatisticsItem());
  }

  /** {@return what the pins answer} */
  public List<PropertyItem> pinItems() {
    return List.of(lineStatusItem(), lineStatisticsItem());
  }

  private PropertyItem lineStatusItem() {
    return PropertyItem.get(
        LineStatus.PROPSETID_LINE, LineStatus.STATUS, exclusive(this::lineStatus));
  }

  private PropertyItem lineStatisticsItem() {
    return PropertyItem.get(
        LineStatus.PROPSETID_LINE, LineStatistics.STATISTICS, exclusive(this::lineStatistics));
  }

  private PropertyHandler exclusive(PropertyHandler handler) {
    return request -> port.get().exclusively(() -> handler.handle(request));
  }

  private NtStatus caps(PropertyRequest request) {
    return request.reply(
        new SynthCaps(
                classId,
                SynthProperties.PC_EXTERNAL,
                0,
                CHANNEL_GROUPS,
                SynthProperties.UNKNOWN,
                SynthProperties.UNKNOWN,
                SynthProperties.EFFECT_NONE,
                description.get())
            .toBytes());
  }

  // The sample writes 1 into the value whatever a SET asks for, and calls that a success.
  private NtStatus channelGroups(PropertyRequest request) {
    return request.reply(number(4).putInt(CHANNEL_GROUPS).flip());
  }

  private NtStatus portParameters(PropertyRequest request) {
    if (stream(request) == null) {
      return NtStatus.INVALID_DEVICE_REQUEST;
    }
    if (request.instance().remaining() < SynthPortParams.BYTES) {
      return NtStatus.INVALID_PARAMETER;
    }
    SynthPortParams wanted = SynthPortParams.from(request.instance());
    SynthPortParams actual =
        new SynthPortParams(
            wanted.validParams() & SynthPortParams.VALID_CHANNELGROUPS,
            wanted.voices(),
            CHANNEL_GROUPS,
            wanted.audioChannels(),
            wanted.sampleRate(),
            wanted.effectsFlags(),
            wanted.share());
    boolean changed =
        wanted.validParams() != actual.validParams()
            || (actual.validParams() != 0 && wanted.channelGroups() != CHANNEL_GROUPS);
    NtStatus status = request.reply(actual.toBytes());
    // The documents ask for NOT_ALL_ASSIGNED, the sample never says it (dmus-interfaces 14, row 7).
    return status.isSuccess() && changed ? NtStatus.NOT_ALL_ASSIGNED : status;
  }

  private NtStatus latencyClock(PropertyRequest request) {
    LineStream stream = stream(request);
    return stream == null
        ? NtStatus.INVALID_DEVICE_REQUEST
        : request.reply(number(8).putLong(stream.latencyTime()).flip());
  }

  private NtStatus lineStatus(PropertyRequest request) {
    LineStream stream = stream(request);
    LineStatus status =
        stream == null
            ? new LineStatus(LineStatus.State.CLOSED, 0, 0, 0, 0, "")
            : stream.lineStatus();
    return request.reply(status.toBytes());
  }

  private NtStatus lineStatistics(PropertyRequest request) {
    LineStream stream = stream(request);
    LineStatistics statistics = stream == null ? LineStatistics.NONE : stream.lineStatistics();
    return request.reply(statistics.toBytes());
  }

  private static LineStream stream(PropertyRequest request) {
    return request.minorTarget().orElse(null) instanceof LineStream stream ? stream : null;
  }

  private static ByteBuffer number(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
