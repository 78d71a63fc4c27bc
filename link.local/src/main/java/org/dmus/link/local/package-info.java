/**
 * Links of this machine that need no native code.
 *
 * <p>{@link org.dmus.link.local.RawDevices} finds raw MIDI devices as they are plugged in, {@link
 * org.dmus.link.local.ConfiguredPath} is a path that a configuration names, {@link
 * org.dmus.link.local.Loopback} a cable from its output to its input. A {@link
 * org.dmus.miniport.line.watch.PathWatch} looks which paths are there.
 */
package org.dmus.link.local;
