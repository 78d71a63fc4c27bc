/**
 * A correct miniport in memory, and the faults it can be given: each is found by exactly the checks
 * that are about it. That is the proof that the checks can fail.
 */
package org.dmus.tck.miniport.faulty;
