/** The Gogo commands of scope {@code dmus}; needs Gogo, which the rest of the bundle does not. */
package org.dmus.shell.gogo;
