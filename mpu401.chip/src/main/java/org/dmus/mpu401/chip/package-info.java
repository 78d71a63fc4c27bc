/**
 * An emulated MPU-401 for tests of drivers: {@link org.dmus.mpu401.chip.Mpu401Chip} is the model,
 * {@link org.dmus.mpu401.chip.ChipBus} the bus it sits on, and the configuration {@code
 * org.dmus.mpu401.chip} makes one whose MIDI sockets are files, FIFOs or terminals.
 *
 * <pre>
 * driver -> RegisterRange -> ChipBus -> Mpu401Chip -> transmit FIFO -> 31,250 baud -> onSent
 *        &lt;- interrupt       &lt;-         &lt;-            receive queue &lt;- 31,250 baud &lt;- arrive
 * </pre>
 *
 * <p>Facts: mpu401-uart 1 (two ports, DRR and DSR, acknowledge rules, 14 ms of a reset).
 */
@Export
@Version("0.1.0")
package org.dmus.mpu401.chip;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
