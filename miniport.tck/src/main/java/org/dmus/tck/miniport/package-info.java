/**
 * Contract tests for any miniport.
 *
 * <p>A vendor describes his miniport by a class that implements {@link
 * org.dmus.tck.miniport.MiniportUnderTest} - most extend {@link
 * org.dmus.tck.miniport.BundledMiniport} - and runs {@link
 * org.dmus.tck.miniport.MiniportContracts#CLASSES} on it:
 *
 * <pre>
 * public final class Blinkenlights extends BundledMiniport {
 *   public Blinkenlights() {
 *     super(UUID.fromString("..."), "build/blinkenlights.jar");
 *   }
 * }
 *
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; keepsTheContract() {
 *   return MiniportContracts.tests(Blinkenlights.class);
 * }
 * </pre>
 *
 * <p>The checks drive an instance through the interfaces of {@code org.dmus.portcls} and {@code
 * org.dmus.mxf} alone. Port, pool, clock and sink are stand-ins that look for misuse; the thread of
 * the test is the engine. Which contracts apply follows from the pins that the miniport describes.
 * Checks of what only the published sample does (the "S" rows of the list of behaviours) run for a
 * miniport that claims them.
 */
@Export
@Version("1.0.0")
package org.dmus.tck.miniport;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
