/**
 * The launcher: a plain program that starts Felix with the bundles of an installation, hands the
 * command line to the service of {@code port.cli}, and stops Felix again.
 */
package org.dmus.launch;
