/** The player's services: clients of the port, each with at most one thread for each activity. */
package org.dmus.player.internal;
