/** A miniport in a bundle, and what can be wrong with it that only a framework shows. */
package org.dmus.tck.sick;
