/** What pictures are drawn on: the same strokes become pixels or SVG. */
package org.dmus.picture.canvas;
