@NullMarked
package io.tallawah.insights.ui;

import org.jspecify.annotations.NullMarked;
