/**
 * What makes bundles of files. {@code Reconciler.step(now)} does what is due and says when to come
 * again; it has neither threads nor a clock, as the engine of the port.
 */
package org.dmus.deploy.internal.core;
