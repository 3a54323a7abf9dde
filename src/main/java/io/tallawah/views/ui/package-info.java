/** The picker of saved views that a screen puts into its header. */
@NullMarked
@NamedInterface("ui")
package io.tallawah.views.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
