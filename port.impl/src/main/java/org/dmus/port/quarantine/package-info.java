/**
 * Finds miniports that block or flood, outside of the engines: the engine has no clock, it only
 * notes what it calls ({@link org.dmus.port.engine.Tenure}); one thread looks at that twenty times
 * a second. See decisions 33 and 34.
 */
package org.dmus.port.quarantine;
