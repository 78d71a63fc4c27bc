/**
 * Tests that run inside the real framework, on the bundles that the distribution ships.
 *
 * <p>Each class is copied into a probe bundle by {@link org.dmus.itest.exam.PaxExamExtension}; its
 * methods, its fields and its class loader live in there.
 */
package org.dmus.itest;
