/**
 * The template of a miniport: a port {@code trace} that tells the log what it is asked to play,
 * when it is due. Copy the bundle, change class id and name, and do something with the bytes.
 */
package org.dmus.miniport.example;
