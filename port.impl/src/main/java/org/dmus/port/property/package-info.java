/**
 * Property requests on their way to a miniport's handlers, beside the stream and never in its way,
 * and the formats that two data ranges have in common.
 */
package org.dmus.port.property;
