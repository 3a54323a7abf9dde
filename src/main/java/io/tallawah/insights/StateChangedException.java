package io.tallawah.insights;

/** The marts have been published anew while they were read. */
class StateChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
