/**
 * Devices of {@code javax.sound.midi} as links: what some other library brings, and what the JDK
 * finds where there are no raw devices. Its synthesizer and its sequencer are no devices.
 *
 * <p>{@link org.dmus.link.javasound.JavaSoundDevices} looks which there are; a {@code SoundLink}
 * turns bytes into messages and messages into bytes.
 */
package org.dmus.link.javasound;
