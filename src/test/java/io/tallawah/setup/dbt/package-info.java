@NullMarked
package io.tallawah.setup.dbt;

import org.jspecify.annotations.NullMarked;
