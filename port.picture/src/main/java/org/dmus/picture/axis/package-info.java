/** Axes: where their marks are, what is written at them, and the frame they go round. */
package org.dmus.picture.axis;
