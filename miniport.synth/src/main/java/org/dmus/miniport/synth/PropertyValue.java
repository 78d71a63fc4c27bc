package org.dmus.miniport.synth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;

/** Values of property requests, and the statuses of those that have the wrong size. */
final class PropertyValue {
  private PropertyValue() {}

  /** Returns the four bytes of a number. */
  static ByteBuffer int32(int value) {
    return littleEndian(Integer.BYTES).putInt(0, value);
  }

  /** Returns the eight bytes of a number. */
  static ByteBuffer int64(long value) {
    return littleEndian(Long.BYTES).putLong(0, value);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Answers a request for a number, or to change it. */
  static NtStatus number(PropertyRequest request, IntSupplier now, IntPredicate change) {
    if (request.verb() == PropertyVerb.GET) {
      return request.reply(int32(now.getAsInt()));
    }
    if (isShort(request, Integer.BYTES)) {
      return tooShort(request, Integer.BYTES);
    }
    int wanted = request.value().getInt();
    return change.test(wanted)
        ? NtStatus.SUCCESS
        : request.refuse(
            NtStatus.UNSUCCESSFUL,
            "property %d cannot be %d; it stays %d"
                .formatted(request.id(), wanted, now.getAsInt()));
  }

  /** Returns whether the value has too few bytes. */
  static boolean isShort(PropertyRequest request, int needed) {
    return request.value().remaining() < needed;
  }

  /** Answers a value with too few bytes; one with none asks for the size. */
  static NtStatus tooShort(PropertyRequest request, int needed) {
    if (request.value().remaining() == 0) {
      request.valueSize(needed);
      return NtStatus.BUFFER_OVERFLOW;
    }
    return request.refuse(NtStatus.BUFFER_TOO_SMALL, "the value needs " + needed + " bytes");
  }

  /** Answers an instance with too few bytes. */
  static NtStatus shortInstance(PropertyRequest request, int needed) {
    return request.refuse(NtStatus.BUFFER_TOO_SMALL, "the instance needs " + needed + " bytes");
  }
}
