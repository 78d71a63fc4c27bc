/** What is plugged in and pulled out while the port runs: links and register buses, by name. */
package org.dmus.port.plug;
