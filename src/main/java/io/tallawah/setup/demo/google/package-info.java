/** The world as source-google-ads tells it. */
@NullMarked
package io.tallawah.setup.demo.google;

import org.jspecify.annotations.NullMarked;
