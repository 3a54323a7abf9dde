/** The world as source-facebook-marketing tells it. */
@NullMarked
package io.tallawah.setup.demo.meta;

import org.jspecify.annotations.NullMarked;
