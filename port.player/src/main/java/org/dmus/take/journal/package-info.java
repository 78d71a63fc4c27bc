/** The journal of a take: append-only, each record with its length and checksum. */
package org.dmus.take.journal;
