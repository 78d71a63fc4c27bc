/**
 * RIFF as banks of both kinds use it: chunks that are walked without being believed, the notes
 * taken of their faults, and a bound on what they may unfold to.
 */
package org.dmus.dls.riff;
