/**
 * The live ports as JMX beans: an {@link org.dmus.jmx.PortMXBean} for each, named {@code
 * org.dmus:type=Port,name="synth"}, the name quoted by {@link
 * javax.management.ObjectName#quote(String)}. It comes and goes with its {@link
 * org.dmus.client.IFilter} service; open pins and their clients are composite data inside it, read
 * anew at each question.
 *
 * <p>Any JMX client reads them without these classes; with them on its class path, {@link
 * javax.management.JMX#newMXBeanProxy} gives typed answers.
 */
@Export
@Version("0.1.0")
package org.dmus.jmx;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
