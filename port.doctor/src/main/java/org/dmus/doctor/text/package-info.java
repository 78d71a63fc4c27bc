/**
 * Texts that people write: headers of manifests, names with a slip of the finger. {@code
 * port.deploy} and {@code port.shell} carry copies of these classes, as none of them may need
 * another to run.
 */
package org.dmus.doctor.text;
