/**
 * What every software synthesizer needs beside its sound: the two streams, the order of events, the
 * clock of its frames.
 *
 * <p>A miniport that implements {@link org.dmus.synth.SoundSource} and opens its streams with a
 * {@link org.dmus.synth.SoftwareSynth} has the behaviour of the published kernel synthesizer: one
 * music pin, one wave pin, each event in exactly its frame. One that needs more - several
 * synthesizers in a miniport, a look ahead - builds its streams on {@link
 * org.dmus.synth.EventSchedule} and {@link org.dmus.synth.SampleClock}.
 */
@Export
@Version("0.1.0")
package org.dmus.synth;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
