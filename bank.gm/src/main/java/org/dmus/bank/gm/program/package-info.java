/**
 * The General MIDI sound set, family by family: which models sound where, and how notes shape them.
 */
package org.dmus.bank.gm.program;
