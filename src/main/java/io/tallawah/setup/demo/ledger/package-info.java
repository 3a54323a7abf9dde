/** The true amounts, worked out from the world and never from the messages. */
@NullMarked
package io.tallawah.setup.demo.ledger;

import org.jspecify.annotations.NullMarked;
