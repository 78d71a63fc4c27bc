/**
 * The links below miniports: which there are, who has them, and the ports that are made for those
 * that nobody configured.
 */
package org.dmus.port.link;
