/**
 * The DLS-2 articulation graph, compiled.
 *
 * <p>On the control side {@link org.dmus.dls.sound.articulation.ArticulationCompiler} merges a
 * region's connection blocks with the defaults and flattens them into arrays; on the audio side a
 * voice walks those arrays. They are not to be changed.
 */
@Export
@Version("0.1.0")
package org.dmus.dls.sound.articulation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
