/**
 * Banks made ready to play, apart from who plays them.
 *
 * <pre>
 *  DlsCollection ─► SoundBankCompiler ─► SoundBank ─► SoundInstrument ─► SoundRegion ─► BankWave ─► Wavetable
 *   (dls.file)                           programs      by key              │             cold        samples
 *                                                                          └► Articulation           between guards
 * </pre>
 *
 * <p>What a collection becomes is a property of the collection and of the standard, not of the
 * version of a synthesizer. So all this is in a bundle that stays while synthesizers are updated:
 * {@link org.dmus.dls.sound.SoundBanks} has the bank that was played last, and a version that comes
 * finds it compiled, by code that is warm, with the waves decoded that were heard.
 *
 * <p>A bank is immutable but for its waves, which are decoded once, when somebody wants to hear
 * them: offline by who does ({@link org.dmus.dls.sound.WaveLoader#AT_ONCE}), else by the one thread
 * of {@link org.dmus.dls.sound.SoundBanks#waves}. Nothing in a bank that is kept knows who plays
 * it: an owner is given to what a client downloads only, which no bank here has.
 *
 * <p>Who updates this bundle has the synthesizers rewired to it: they stop and start, their pins
 * stay. The numbers of {@link org.dmus.dls.sound.articulation.Destination} and the guards of {@link
 * org.dmus.dls.sound.Wavetable} are compiled into who uses them: another number is another major
 * version.
 */
@Export
@Version("0.1.0")
package org.dmus.dls.sound;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
