/**
 * The deploy folder on disk: what is in it, when it changed, what was put aside, who watches it.
 */
package org.dmus.deploy.internal.folder;
