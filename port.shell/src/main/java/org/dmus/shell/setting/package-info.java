/** Settings of the configuration, as their bundles describe them. */
package org.dmus.shell.setting;
