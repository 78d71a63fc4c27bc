/**
 * Playing, rendering and recording Standard MIDI Files through a port.
 *
 * <p>Three services: {@link org.dmus.player.Renderer} turns a song into audio as fast as it can,
 * {@link org.dmus.player.Player} plays it in real time, {@link org.dmus.player.Recorder} writes
 * what a capture pin hears to a file. All of them are clients of the port like any other: they open
 * pins of an {@link org.dmus.client.IFilter} and see no miniport. {@link
 * org.dmus.player.SongFeeder} is the part they share: it turns a song into DirectMusic buffers.
 */
@Export
@Version("0.1.0")
package org.dmus.player;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
