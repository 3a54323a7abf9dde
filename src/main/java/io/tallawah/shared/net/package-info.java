/**
 * Calls to addresses that somebody else has chosen: resolved, checked, and connected to what was
 * checked.
 *
 * @see <a href="../../../../../../docs/decisions/0024-calls-to-the-outside.md">decision 24</a>
 */
@NullMarked
@NamedInterface("net")
package io.tallawah.shared.net;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
