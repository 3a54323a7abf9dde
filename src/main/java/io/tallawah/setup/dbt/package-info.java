/** dbt's own environment and the project it runs. */
@NullMarked
package io.tallawah.setup.dbt;

import org.jspecify.annotations.NullMarked;
