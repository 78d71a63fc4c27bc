/**
 * The DLS-2 articulation graph, compiled.
 *
 * <p>On the control side {@link org.dmus.miniport.synth.articulation.ArticulationCompiler} merges a
 * region's connection blocks with the defaults and flattens them into arrays; on the audio side a
 * voice walks those arrays.
 */
package org.dmus.miniport.synth.articulation;
