/**
 * The conformance kit: the behaviours of the PortCls specification as JUnit 5 tests.
 *
 * <p>{@code org.dmus.tck.host} asks what a port owes its clients and its miniports, {@code
 * org.dmus.tck.miniport} what a miniport owes the port. Both run against real bundle jars in a
 * framework that {@link org.dmus.tck.FelixHost} starts, on a virtual clock. {@link
 * org.dmus.tck.Behaviour} says which row of the list a test is about.
 */
@Export
@Version("1.0.0")
package org.dmus.tck;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
