/**
 * The two buffer formats of clients, and the byte stream of MIDI: what is read becomes kernel
 * events, what was captured becomes records.
 *
 * <p>{@link org.dmus.port.buffer.RecordReader} is the unpacker, {@link org.dmus.port.buffer.Packer}
 * the packer; {@link org.dmus.port.buffer.ByteStreamParser} finds messages in bytes.
 */
package org.dmus.port.buffer;
