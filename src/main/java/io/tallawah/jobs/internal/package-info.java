/** The table of jobs and the threads that do them. */
@NullMarked
package io.tallawah.jobs.internal;

import org.jspecify.annotations.NullMarked;
