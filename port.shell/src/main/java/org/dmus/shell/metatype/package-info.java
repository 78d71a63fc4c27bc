/**
 * Settings as bundles describe them by Metatype: for whoever lists, checks or changes them. {@code
 * port.cli} carries a copy.
 */
package org.dmus.shell.metatype;
