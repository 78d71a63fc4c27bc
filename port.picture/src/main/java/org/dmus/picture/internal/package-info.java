/** The service. */
package org.dmus.picture.internal;
