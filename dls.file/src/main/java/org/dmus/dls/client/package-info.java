/**
 * Collections of sounds on the pin of a synthesizer: {@code download}, and {@code close} to take
 * them back.
 *
 * <pre>{@code
 * try (Download strings = new Downloads(pin).download(collection)) {
 *   // play
 * }
 * }</pre>
 */
@Export
@Version("0.1.0")
package org.dmus.dls.client;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
