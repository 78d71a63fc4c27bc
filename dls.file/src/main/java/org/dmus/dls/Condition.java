package org.dmus.dls;

import java.util.Optional;
import java.util.OptionalInt;
import org.dmus.dls.riff.Chunk;

/**
 * The reverse-Polish machine of conditional chunks (DLS 2.2 §2.4): unsigned 32-bit words, opcodes
 * of 16 bits, true is any word but zero.
 */
final class Condition {
  private static final int CONST = 0x10;
  private static final int QUERY = 0x11;
  private static final int QUERY_SUPPORTED = 0x12;
  private static final int NOT = 0x0F;
  private static final int TRUE = -1;

  /** The standard asks for eight. */
  private static final int STACK_WORDS = 64;

  private final Chunk chunk;
  private final DlsDevice device;
  private final int[] stack = new int[STACK_WORDS];
  private int depth;
  private int at;

  private Condition(Chunk chunk, DlsDevice device) {
    this.chunk = chunk;
    this.device = device;
  }

  /**
   * Evaluates a {@code cdl } chunk.
   *
   * @return the word left on top of the stack; empty where the standard leaves the outcome
   *     undefined: stack underflow or overflow, division by zero, an unknown or cut instruction, no
   *     instruction
   */
  static OptionalInt evaluate(Chunk chunk, DlsDevice device) {
    return new Condition(chunk, device).run();
  }

  private OptionalInt run() {
    while (chunk.size() - at >= Short.BYTES) {
      int opcode = chunk.u16(at);
      at += Short.BYTES;
      if (!step(opcode)) {
        return OptionalInt.empty();
      }
    }
    return depth == 0 ? OptionalInt.empty() : OptionalInt.of(stack[depth - 1]);
  }

  private boolean step(int opcode) {
    return switch (opcode) {
      case CONST -> operand(Integer.BYTES) && push(chunk.s32(at - Integer.BYTES));
      case QUERY -> operand(DlsId.BYTES) && push(query().map(q -> q.answer(device)).orElse(0));
      case QUERY_SUPPORTED -> operand(DlsId.BYTES) && push(truth(query().isPresent()));
      case NOT -> depth > 0 && push(truth(stack[--depth] == 0));
      default -> depth > 1 && binary(opcode, stack[--depth], stack[--depth]);
    };
  }

  private boolean operand(int bytes) {
    boolean present = chunk.size() - at >= bytes;
    at += bytes;
    return present;
  }

  private boolean push(int word) {
    if (depth == STACK_WORDS) {
      return false;
    }
    stack[depth++] = word;
    return true;
  }

  private Optional<DeviceQuery> query() {
    return DeviceQuery.of(DlsId.read(chunk, at - DlsId.BYTES));
  }

  private boolean binary(int opcode, int x, int y) {
    return switch (opcode) {
      case 0x01 -> push(x & y);
      case 0x02 -> push(x | y);
      case 0x03 -> push(x ^ y);
      case 0x04 -> push(x + y);
      case 0x05 -> push(x - y);
      case 0x06 -> push(x * y);
      case 0x07 -> y != 0 && push(Integer.divideUnsigned(x, y));
      case 0x08 -> push(truth(x != 0 && y != 0));
      case 0x09 -> push(truth(x != 0 || y != 0));
      case 0x0A -> push(truth(Integer.compareUnsigned(x, y) < 0));
      case 0x0B -> push(truth(Integer.compareUnsigned(x, y) <= 0));
      case 0x0C -> push(truth(Integer.compareUnsigned(x, y) > 0));
      case 0x0D -> push(truth(Integer.compareUnsigned(x, y) >= 0));
      case 0x0E -> push(truth(x == y));
      default -> false;
    };
  }

  private static int truth(boolean value) {
    return value ? TRUE : 0;
  }
}
