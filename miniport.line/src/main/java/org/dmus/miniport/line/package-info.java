/**
 * What a MIDI line is: a link, and a thread that waits for it so that the engine never does.
 *
 * <p>A {@link org.dmus.miniport.line.LinkChoice} says which link a subdevice has; a {@link
 * org.dmus.miniport.line.PathLink} opens a path as a {@link org.dmus.miniport.line.DeviceKind}. A
 * {@link org.dmus.miniport.line.DeviceThread} opens the link and tells a {@link
 * org.dmus.miniport.line.DeviceFault} in words; {@link org.dmus.miniport.line.LineProperties}
 * answers for a line that can do no more. The bundles of lines carry this package inside them: it
 * is no bundle and exports nothing.
 */
package org.dmus.miniport.line;
