/**
 * The page {@code docs/portcls-coverage.md}: what of PortCls is which Java element, and which tests
 * hold it there. The tables are {@code coverage/*.csv}; everything they name is looked up.
 */
package org.dmus.tck.coverage;
