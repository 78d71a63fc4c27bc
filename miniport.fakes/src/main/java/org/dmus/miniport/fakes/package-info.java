/** Stand-ins for the port, and devices to test with, for the unit tests of miniports. */
package org.dmus.miniport.fakes;
