/** Pictures of creatives: fetched from the outside, made small and harmless, stored. */
@NullMarked
package io.tallawah.insights.internal;

import org.jspecify.annotations.NullMarked;
