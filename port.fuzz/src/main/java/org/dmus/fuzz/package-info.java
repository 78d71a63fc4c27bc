/** One contract for each kind of bytes that come from strangers, and the way in for a fuzzer. */
package org.dmus.fuzz;
