@NullMarked
package io.tallawah.identity.ui;

import org.jspecify.annotations.NullMarked;
