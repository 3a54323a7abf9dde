/** Records as connectors print them. */
@NullMarked
package io.tallawah.setup.demo.messages;

import org.jspecify.annotations.NullMarked;
