/** The world as source-linkedin-ads tells it. */
@NullMarked
package io.tallawah.setup.demo.linkedin;

import org.jspecify.annotations.NullMarked;
