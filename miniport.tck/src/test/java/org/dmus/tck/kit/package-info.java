/** Tests that are written with the test kit, as yours may be. */
package org.dmus.tck.kit;
