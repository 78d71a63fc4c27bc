package org.dmus.port.buffer;

/** Takes the messages that a {@link ByteStreamParser} finds. */
@FunctionalInterface
public interface MessageSink {

  /**
   * Takes one message, or one piece of a long one.
   *
   * @param bytes holds it; valid during the call only
   * @param length number of bytes from index 0 on
   * @param complete whether the message ends here
   * @param time100ns when its first byte arrived
   */
  void message(byte[] bytes, int length, boolean complete, long time100ns);
}
