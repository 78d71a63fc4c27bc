package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.dmus.ks.Guid;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PinProperties;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.port.property.DataRangeLayout;
import org.dmus.portcls.IPinCount;

/** Answers KSPROPSETID_Pin, which asks about the pins of a filter, open or not (ks.h). */
final class PinPropertySet {
  private static final int SUPPORT = PropertyVerb.GET.bit() | PropertyVerb.BASIC_SUPPORT.bit();

  private final Filter filter;
  private final DescribedPins described;

  PinPropertySet(Filter filter, DescribedPins described) {
    this.filter = filter;
    this.described = described;
  }

  boolean knows(PropertyRequest request) {
    return request.set().equals(KsGuids.PROPSETID_PIN) && request.node() == PropertyRequest.NO_NODE;
  }

  NtStatus answer(PropertyRequest request) {
    if (request.verb() == PropertyVerb.SET_SUPPORT) {
      return NtStatus.SUCCESS;
    }
    if (!isKnown(request.id())) {
      return NtStatus.NOT_FOUND;
    }
    return switch (request.verb()) {
      case BASIC_SUPPORT -> request.reply(words(SUPPORT));
      case GET -> get(request);
      default -> NtStatus.INVALID_DEVICE_REQUEST;
    };
  }

  private static boolean isKnown(int id) {
    return switch (id) {
      case PinProperties.CINSTANCES,
          PinProperties.CTYPES,
          PinProperties.DATAFLOW,
          PinProperties.DATARANGES,
          PinProperties.DATAINTERSECTION,
          PinProperties.COMMUNICATION,
          PinProperties.GLOBALCINSTANCES,
          PinProperties.NECESSARYINSTANCES,
          PinProperties.PHYSICALCONNECTION,
          PinProperties.CATEGORY,
          PinProperties.NAME ->
          true;
      default -> false;
    };
  }

  private NtStatus get(PropertyRequest request) {
    if (request.id() == PinProperties.CTYPES) {
      return request.reply(words(filter.description().pins().size()));
    }
    if (request.instance().remaining() < PinProperties.INSTANCE_BYTES) {
      return NtStatus.INVALID_PARAMETER;
    }
    int pinId = request.instance().getInt();
    PinDescriptor pin = described.require(pinId);
    return switch (request.id()) {
      case PinProperties.DATAFLOW -> request.reply(words(pin.dataFlow().value()));
      case PinProperties.COMMUNICATION -> request.reply(words(pin.communication().ordinal()));
      case PinProperties.CATEGORY -> request.reply(category(pin));
      case PinProperties.NAME -> request.reply(text(pin.name()));
      case PinProperties.DATARANGES -> request.reply(DataRangeLayout.toBytes(pin.dataRanges()));
      case PinProperties.DATAINTERSECTION -> intersection(request, pinId);
      case PinProperties.PHYSICALCONNECTION -> connection(request, pinId);
      default -> request.reply(instances(request.id(), filter.pinCounts(pinId)));
    };
  }

  private static ByteBuffer instances(int id, IPinCount.Counts counts) {
    return switch (id) {
      case PinProperties.CINSTANCES -> words(counts.filterPossible(), counts.filterCurrent());
      case PinProperties.GLOBALCINSTANCES -> words(counts.globalPossible(), counts.globalCurrent());
      default -> words(counts.filterNecessary());
    };
  }

  private NtStatus intersection(PropertyRequest request, int pinId) {
    ByteBuffer ranges = request.instance();
    ranges.position(PinProperties.INSTANCE_BYTES);
    return DataRangeLayout.parse(ranges).stream()
        .flatMap(range -> described.intersection(pinId, range).stream())
        .findFirst()
        .map(format -> request.reply(DataRangeLayout.toBytes(format)))
        .orElse(NtStatus.NO_MATCH);
  }

  private NtStatus connection(PropertyRequest request, int pinId) {
    return described
        .wiredTo(pinId)
        .map(other -> request.reply(bytesOf(other)))
        .orElse(NtStatus.NOT_FOUND);
  }

  private static ByteBuffer bytesOf(FarPin other) {
    ByteBuffer name = text(other.device());
    int size = 2 * Integer.BYTES + name.remaining();
    return littleEndian(size).putInt(size).putInt(other.pinId()).put(name).flip();
  }

  private static ByteBuffer category(PinDescriptor pin) {
    ByteBuffer bytes = littleEndian(Guid.BYTES);
    Guid.put(bytes, pin.category());
    return bytes.flip();
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap((text + '\0').getBytes(StandardCharsets.UTF_16LE));
  }

  private static ByteBuffer words(int... words) {
    ByteBuffer bytes = littleEndian(words.length * Integer.BYTES);
    for (int word : words) {
      bytes.putInt(word);
    }
    return bytes.flip();
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
