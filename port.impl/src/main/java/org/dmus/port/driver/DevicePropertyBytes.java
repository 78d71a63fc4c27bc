package org.dmus.port.driver;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.IPort.PropertyLength;

/** Device properties as the registry holds them: REG_SZ and REG_DWORD. */
final class DevicePropertyBytes {
  private DevicePropertyBytes() {}

  /** Writes a value where there is room for it. */
  static PropertyLength write(Object value, ByteBuffer buffer) {
    byte[] bytes = bytesOf(value);
    if (buffer == null || buffer.remaining() < bytes.length) {
      return new PropertyLength(NtStatus.BUFFER_TOO_SMALL, bytes.length);
    }
    buffer.put(bytes);
    return new PropertyLength(NtStatus.SUCCESS, bytes.length);
  }

  private static byte[] bytesOf(Object value) {
    if (value instanceof Boolean flag) {
      return dword(flag ? 1 : 0);
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return dword(((Number) value).intValue());
    }
    return (value.toString() + '\0').getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] dword(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
