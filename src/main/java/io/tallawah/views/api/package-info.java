/** REST of saved views. */
@NullMarked
package io.tallawah.views.api;

import org.jspecify.annotations.NullMarked;
