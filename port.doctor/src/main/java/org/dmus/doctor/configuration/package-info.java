/** What is wrong with configurations: PIDs and keys that nobody reads, values out of range. */
package org.dmus.doctor.configuration;
