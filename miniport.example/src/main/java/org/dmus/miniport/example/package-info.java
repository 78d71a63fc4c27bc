/**
 * The template of a miniport: a port {@code tone} that sounds a sine for every key that is held.
 * Copy the bundle, change class id and name, and make another sound.
 */
package org.dmus.miniport.example;
