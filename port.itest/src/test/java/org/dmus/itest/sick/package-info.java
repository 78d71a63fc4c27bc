/**
 * Faults to order: bundles and components that do not run, each for one reason. Their classes are
 * copied into jars that the tests make.
 */
package org.dmus.itest.sick;
