/**
 * Tables that turn musical units into factors: built with {@link StrictMath}, alike on every JVM.
 */
package org.dmus.miniport.synth.curve;
