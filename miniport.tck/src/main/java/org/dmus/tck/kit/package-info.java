/**
 * The test kit: what tests of a miniport of your own are written with. {@link
 * org.dmus.tck.kit.VirtualPort} is the real port on a virtual clock, {@link org.dmus.tck.kit.Sound}
 * says how loud, how high and when, {@link org.dmus.tck.kit.EventRecorder} keeps what a stream
 * delivers, {@link org.dmus.tck.kit.FaultInjector} is a bad line in between; an MPU-401 is {@link
 * org.dmus.tck.miniport.ChipDevice}. Tests are the only thread here.
 */
@Export
@Version("1.0.0")
package org.dmus.tck.kit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
