package org.dmus.tck.miniport.faulty;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
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
  private static final UUID ITS_OWN = UUID.fromString("1c1d6a0e-43a1-4b52-8d5b-6f9f3f1c2a13");

  private final SeededFault fault;

  MemoryProperties(SeededFault fault) {
    this.fault = fault;
  }

  List<PropertyItem> items() {
    PropertyItem fill = PropertyItem.get(ITS_OWN, 0, this::fill);
    List<PropertyItem> items =
        List.of(
            synth(SynthProperties.CAPS, this::caps),
            synth(SynthProperties.PORTPARAMETERS, this::parameters),
            fault == PropertyFault.CHANNEL_GROUPS_CANNOT_BE_SET
                ? synth(SynthProperties.CHANNELGROUPS, this::channelGroups)
                : PropertyItem.getSet(
                    KsGuids.PROPSETID_SYNTH, SynthProperties.CHANNELGROUPS, this::channelGroups),
            synth(SynthProperties.LATENCYCLOCK, this::latency),
            fill);
    int more = fault == PropertyFault.LISTS_A_PROPERTY_TWICE ? 1 : 0;
    return Stream.concat(items.stream(), Stream.generate(() -> fill).limit(more)).toList();
  }

  private static PropertyItem synth(int id, PropertyHandler handler) {
    return PropertyItem.get(KsGuids.PROPSETID_SYNTH, id, handler);
  }

  /** How full the miniport is: a property of its own. */
  private NtStatus fill(PropertyRequest request) {
    if (fault == PropertyFault.CHOKES_WITHOUT_A_STREAM) {
      request.minorTarget().orElseThrow();
    }
    int room = request.value().remaining();
    if (fault == PropertyFault.FILLS_EMPTY_VALUES && room == 0) {
      return NtStatus.SUCCESS;
    }
    return fault == PropertyFault.WANTS_MORE_THAN_IT_TOLD && room == Integer.BYTES
        ? request.refuse(NtStatus.BUFFER_TOO_SMALL, "memory: one byte more")
        : request.reply(littleEndian(Integer.BYTES));
  }

  private NtStatus caps(PropertyRequest request) {
    boolean promises = fault == PropertyFault.PROMISES_GENERAL_MIDI_OF_ITS_CABLE;
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
    int size = caps.limit() - (fault == PropertyFault.CAPS_ARE_TOO_SMALL ? 4 : 0);
    chokeOn(PropertyFault.CHOKES_ON_A_LONG_VALUE, request.value());
    chokeOn(PropertyFault.CHOKES_ON_LONG_INSTANCE_DATA, request.instance());
    if (fault == PropertyFault.WRITES_BEHIND_A_VALUE && request.value().capacity() > size) {
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
    return status.isSuccess() && changed && fault != PropertyFault.CALLS_A_CHANGED_WISH_GRANTED
        ? NtStatus.NOT_ALL_ASSIGNED
        : status;
  }

  /** Of a size that random requests do not have. */
  private void chokeOn(PropertyFault wanted, ByteBuffer data) {
    if (fault == wanted && data.remaining() == LONG_BYTES) {
      throw new IllegalStateException("memory: " + fault);
    }
  }

  private NtStatus channelGroups(PropertyRequest request) {
    int room = request.value().remaining();
    if (request.verb() == PropertyVerb.SET) {
      chokeOn(PropertyFault.CHOKES_ON_A_LONG_VALUE_TO_SET, request.value());
    }
    if (fault == PropertyFault.WRITES_BEFORE_IT_REFUSES && room > 0) {
      request.value().put(0, (byte) 1);
    }
    boolean squeeze = fault == PropertyFault.FILLS_SHORT_VALUES && room > 0 && room < Integer.BYTES;
    return request.reply(littleEndian(Integer.BYTES).putInt(0, 1).limit(squeeze ? room : 4));
  }

  private NtStatus latency(PropertyRequest request) {
    if (!(request.minorTarget().orElse(null) instanceof MemoryStream stream)) {
      return NtStatus.INVALID_DEVICE_REQUEST;
    }
    long early = fault == PropertyFault.LATENCY_IS_IN_THE_PAST ? 1 : 0;
    return request.reply(littleEndian(Long.BYTES).putLong(0, stream.now() - early));
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
