/** The piano roll: what a song plays, and how it is drawn. */
package org.dmus.picture.roll;
