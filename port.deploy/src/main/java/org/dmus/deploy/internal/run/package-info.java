/** What the deploy folder does to the framework: install, update, restore, start, check, remove. */
package org.dmus.deploy.internal.run;
