/**
 * Links that are there while a path is: a {@link org.dmus.miniport.line.watch.PathWatch} looks, and
 * registers and withdraws them. Bundles of links carry it inside them.
 */
package org.dmus.miniport.line.watch;
