/** Benchmarks of the data path: what one event, one voice-frame, one sample costs. */
package org.dmus.port.bench;
