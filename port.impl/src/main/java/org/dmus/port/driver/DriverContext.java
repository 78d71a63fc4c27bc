package org.dmus.port.driver;

import org.dmus.mxf.IMasterClock;
import org.dmus.port.io.RegisterBuses;
import org.dmus.port.link.Links;
import org.dmus.port.quarantine.Watchdog;
import org.osgi.service.log.Logger;

/** What every port of this driver shares. */
record DriverContext(
    Miniports miniports,
    SubdeviceRegistry registry,
    RegisterBuses buses,
    Links links,
    IMasterClock clock,
    Watchdog watchdog,
    Logger log) {}
