@NullMarked
package io.tallawah.insights.api;

import org.jspecify.annotations.NullMarked;
