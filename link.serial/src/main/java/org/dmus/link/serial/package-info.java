/**
 * Serial ports as links: 31,250 baud where the port can, 38,400 for the sound modules that were
 * made for a PC, or any other rate.
 *
 * <p>{@link org.dmus.link.serial.ConfiguredPort} is a port that a configuration names. {@code
 * SerialLink} opens it by jSerialComm, whose native part {@code NativePart} puts into the data area
 * of the bundle and loads when the first port is opened.
 */
package org.dmus.link.serial;
