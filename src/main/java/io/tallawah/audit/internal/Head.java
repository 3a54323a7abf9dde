package io.tallawah.audit.internal;

/** A place in a chain: how many entries lead to it, and its seal. */
record Head(long seq, Code mac) {}
