/**
 * Filters for connections of the graph, one class each. {@link
 * org.dmus.mxf.filters.ChannelMessageFilter} is what they have in common; copy it and {@link
 * org.dmus.mxf.filters.Velocity} to write another.
 */
package org.dmus.mxf.filters;
