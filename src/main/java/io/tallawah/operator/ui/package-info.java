/** The operator's screens. */
@NullMarked
package io.tallawah.operator.ui;

import org.jspecify.annotations.NullMarked;
