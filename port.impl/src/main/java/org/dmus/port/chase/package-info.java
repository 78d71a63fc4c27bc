/**
 * What a stream was told, so that the next one can be told the same: programs, controllers, bends,
 * registered parameters and system exclusive messages, each as it was told last. {@link
 * org.dmus.port.chase.StreamMemory} is written on the data path; {@link org.dmus.port.chase.Chase}
 * reads it when a stream was opened.
 */
package org.dmus.port.chase;
