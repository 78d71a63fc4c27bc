/** The API against its baseline. */
package org.dmus.api;
