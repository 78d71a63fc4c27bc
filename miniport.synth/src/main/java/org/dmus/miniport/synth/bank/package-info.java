/** Collections made ready to play: waves as guarded float arrays, instruments indexed by key. */
package org.dmus.miniport.synth.bank;
