/**
 * Where audio goes: what the wave sink of the port writes to.
 *
 * <p>Providers (a WAV file, a sound card, nothing) publish a {@link
 * org.dmus.wave.WaveOutputProvider} with the scheme they serve.
 */
@Export
@Version("0.1.0")
package org.dmus.wave;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
