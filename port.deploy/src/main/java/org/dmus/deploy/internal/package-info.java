/**
 * The deploy folder. {@code DeployService} is the service; {@code folder} sees files come and go,
 * {@code archive} says whether a file is a complete jar, {@code policy} whether it may run, {@code
 * run} installs, checks and rolls back.
 */
package org.dmus.deploy.internal;
