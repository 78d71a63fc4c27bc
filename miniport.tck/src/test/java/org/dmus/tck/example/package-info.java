/** The template of a miniport and its contract: what a project made from it has too. */
package org.dmus.tck.example;
