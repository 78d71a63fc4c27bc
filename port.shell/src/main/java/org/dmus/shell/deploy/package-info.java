/** What is deployed, why it does not run, and what was isolated. */
package org.dmus.shell.deploy;
