/**
 * Effects that a synthesizer sends parts of its sound to: reverberation and chorus.
 *
 * <p>A provider publishes a {@link org.dmus.synth.effect.SendEffectFactory} with the {@link
 * org.dmus.synth.effect.SendEffectFactory#KIND kind} it makes. The synthesizer uses the one of the
 * highest ranking; while there is none, its own.
 */
@Export
@Version("0.1.0")
package org.dmus.synth.effect;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
