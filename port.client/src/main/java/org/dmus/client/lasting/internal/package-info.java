/** One {@link org.dmus.client.lasting.internal.LastingFilter} a port, one generation at a time. */
package org.dmus.client.lasting.internal;
