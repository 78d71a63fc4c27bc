/** Which complete jars may run here: what they are, what they claim, who signed them. */
package org.dmus.deploy.internal.policy;
