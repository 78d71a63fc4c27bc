package org.dmus.tck.miniport.faulty;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;

/** The properties of the miniport in memory. */
final class MemoryProperties {
  private static final int LONG_BYTES = 70;
  private static final int UNKNOWN = SynthProperties.UNKNOWN;

  private final Fault fault;

  MemoryProperties(Fault fault) {
    this.fault = fault;
  }

  List<PropertyItem> items() {
    return List.of(
        PropertyItem.get(KsGuids.PROPSETID_SYNTH, SynthProperties.CAPS, this::caps),
        PropertyItem.get(KsGuids.PROPSETID_SYNTH, SynthProperties.PORTPARAMETERS, this::parameters),
        PropertyItem.getSet(
            KsGuids.PROPSETID_SYNTH, SynthProperties.CHANNELGROUPS, this::channelGroups),
        PropertyItem.get(KsGuids.PROPSETID_SYNTH, SynthProperties.LATENCYCLOCK, this::latency));
  }

  private NtStatus caps(PropertyRequest request) {
    boolean promises = fault == Fault.PROMISES_GENERAL_MIDI_OF_ITS_CABLE;
    int more = promises ? SynthProperties.PC_GMINHARDWARE : 0;
    ByteBuffer caps =
        new SynthCaps(
                MemoryMiniport.CLASS_ID,
                SynthProperties.PC_EXTERNAL | more,
                0,
                1,
                UNKNOWN,
                UNKNOWN,
                SynthProperties.EFFECT_NONE,
                "memory")
            .toBytes();
    int size = caps.limit() - (fault == Fault.CAPS_ARE_TOO_SMALL ? 4 : 0);
    chokeOn(Fault.CHOKES_ON_A_LONG_VALUE, request.value());
    chokeOn(Fault.CHOKES_ON_LONG_INSTANCE_DATA, request.instance());
    if (fault == Fault.WRITES_BEHIND_A_VALUE && request.value().capacity() > size) {
      request.value().put(size, (byte) 0);
    }
    return request.reply(caps.limit(size));
  }

  private NtStatus parameters(PropertyRequest request) {
    if (request.minorTarget().isEmpty()) {
      return NtStatus.INVALID_DEVICE_REQUEST;
    }
    if (request.instance().remaining() < SynthPortParams.BYTES) {
      return NtStatus.INVALID_PARAMETER;
    }
    SynthPortParams wish = SynthPortParams.from(request.instance());
    NtStatus status =
        request.reply(new SynthPortParams(wish.validParams(), 0, 1, 0, 0, 0, 0).toBytes());
    boolean changed =
        (wish.validParams() & SynthPortParams.VALID_CHANNELGROUPS) != 0 && wish.channelGroups() > 1;
    return status.isSuccess() && changed && fault != Fault.CALLS_A_CHANGED_WISH_GRANTED
        ? NtStatus.NOT_ALL_ASSIGNED
        : status;
  }

  /** Of a size that random requests do not have. */
  private void chokeOn(Fault wanted, ByteBuffer data) {
    if (fault == wanted && data.remaining() == LONG_BYTES) {
      throw new IllegalStateException("memory: " + fault);
    }
  }

  private NtStatus channelGroups(PropertyRequest request) {
    int room = request.value().remaining();
    if (request.verb() == PropertyVerb.SET) {
      chokeOn(Fault.CHOKES_ON_A_LONG_VALUE_TO_SET, request.value());
    }
    if (fault == Fault.WRITES_BEFORE_IT_REFUSES && room > 0) {
      request.value().put(0, (byte) 1);
    }
    boolean squeeze = fault == Fault.FILLS_SHORT_VALUES && room > 0 && room < Integer.BYTES;
    return request.reply(littleEndian(Integer.BYTES).putInt(0, 1).limit(squeeze ? room : 4));
  }

  private NtStatus latency(PropertyRequest request) {
    if (!(request.minorTarget().orElse(null) instanceof MemoryStream stream)) {
      return NtStatus.INVALID_DEVICE_REQUEST;
    }
    long early = fault == Fault.LATENCY_IS_IN_THE_PAST ? 1 : 0;
    return request.reply(littleEndian(Long.BYTES).putLong(0, stream.now() - early));
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
