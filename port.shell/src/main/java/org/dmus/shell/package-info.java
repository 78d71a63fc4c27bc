/**
 * What a person may want to know about the running ports, as plain records.
 *
 * <p>The service {@link org.dmus.shell.Inventory} answers; the Gogo commands of scope {@code dmus}
 * and the command line print its answers.
 */
@Export
@Version("0.1.0")
package org.dmus.shell;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
