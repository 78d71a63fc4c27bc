package org.dmus.port.graph;

import org.dmus.ks.KsDataFormat;
import org.dmus.port.filter.Filter;

/** A pin that an {@link org.dmus.graph.Endpoint} means. */
record MusicPin(Filter filter, int pinId, KsDataFormat format, boolean isCapture) {}
