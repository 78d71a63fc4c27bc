/**
 * The Java Sound miniport: one device of {@code javax.sound.midi} as a subdevice.
 *
 * <p>{@link org.dmus.miniport.javasound.JavaSoundMiniport} is what the port finds. Events go from a
 * {@code RenderStream} through a ring to the thread of a {@code Sender}, whose {@code
 * WholeMessages} are the ones that the device's {@code Receiver} gets. What its {@code Transmitter}
 * sends is stamped on the device's own thread by a {@code Listener}, and goes through a ring to a
 * {@code CaptureStream}.
 */
package org.dmus.miniport.javasound;
