/** How exports are made and deletions carried out. */
@NullMarked
package io.tallawah.operator.internal;

import org.jspecify.annotations.NullMarked;
