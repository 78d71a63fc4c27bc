/**
 * What a MIDI line is: a device path, and a thread that waits for it so that the engine never does.
 *
 * <p>A {@link org.dmus.miniport.line.DeviceThread} opens the path as a {@link
 * org.dmus.miniport.line.DeviceKind} and tells a {@link org.dmus.miniport.line.DeviceFault} in
 * words; {@link org.dmus.miniport.line.LineProperties} answers for a line that can do no more. The
 * miniports of device paths carry this package inside them: it is no bundle and exports nothing.
 */
package org.dmus.miniport.line;
