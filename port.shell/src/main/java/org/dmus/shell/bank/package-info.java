/** Sounds that the console downloads to a synthesizer. */
package org.dmus.shell.bank;
