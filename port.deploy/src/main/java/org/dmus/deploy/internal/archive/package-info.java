/**
 * Whether a file is a complete jar: read by our own eyes, entry by entry, because what is half
 * written must not be run and what is hostile must not be inflated. Format: PKWARE APPNOTE 6.3.
 */
package org.dmus.deploy.internal.archive;
