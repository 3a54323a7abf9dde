/** The world as source-tiktok-marketing tells it. */
@NullMarked
package io.tallawah.setup.demo.tiktok;

import org.jspecify.annotations.NullMarked;
