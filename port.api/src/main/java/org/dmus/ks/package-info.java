/**
 * The kernel-streaming vocabulary that port, miniport and client share: status codes, states, data
 * formats and ranges, filter and pin descriptors, property requests and their structures.
 *
 * <p>Values only: everything here is immutable (but for {@link org.dmus.ks.PropertyRequest}, which
 * belongs to one request) and has no behaviour beyond conversion to and from the little-endian
 * layouts of {@code ks.h}, {@code ksmedia.h} and {@code dmusprop.h}. Consumers import {@code
 * [0.1,1)}.
 */
@Export
@Version("0.1.0")
package org.dmus.ks;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
