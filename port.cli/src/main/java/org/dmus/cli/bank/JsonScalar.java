package org.dmus.cli.bank;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Values of parsed JSON that hold no others. */
final class JsonScalar {
  private JsonScalar() {}

  static Object read(Class<?> type, Object json, String place) throws BankSourceException {
    if (type == int.class) {
      return as(Integer.class, json, place, "a whole number of 32 bits");
    }
    if (type == long.class) {
      return json instanceof Integer number
          ? (Object) number.longValue()
          : as(Long.class, json, place, "a whole number of 64 bits");
    }
    if (type == boolean.class) {
      return as(Boolean.class, json, place, "true or false");
    }
    String text = as(String.class, json, place, "a text");
    if (type == ByteBuffer.class) {
      return bytes(text, place);
    }
    return type == String.class ? text : named(type, text, place);
  }

  /** Returns bytes as hexadecimal digits. */
  static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HexFormat.of().formatHex(copy);
  }

  private static ByteBuffer bytes(String text, String place) throws BankSourceException {
    try {
      return ByteBuffer.wrap(HexFormat.of().parseHex(text));
    } catch (IllegalArgumentException e) {
      throw new BankSourceException(place, "is " + text, "give hexadecimal digits");
    }
  }

  private static Object named(Class<?> type, String text, String place) throws BankSourceException {
    if (type.isEnum()) {
      for (Object each : type.getEnumConstants()) {
        if (each.toString().equals(text)) {
          return each;
        }
      }
      String names = Arrays.toString(type.getEnumConstants());
      throw new BankSourceException(place, "is " + text, "it may be one of " + names);
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new BankSourceException(place, "is " + text, "give a UUID");
    }
  }

  static <T> T as(Class<T> type, Object json, String place, String wanted)
      throws BankSourceException {
    if (!type.isInstance(json)) {
      String found = json == null ? "is missing" : "is " + json;
      throw new BankSourceException(place, found, "give " + wanted);
    }
    return type.cast(json);
  }
}
