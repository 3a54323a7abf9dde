@NullMarked
package io.tallawah.insights;

import org.jspecify.annotations.NullMarked;
