@NullMarked
package io.tallawah.audit.ui;

import org.jspecify.annotations.NullMarked;
