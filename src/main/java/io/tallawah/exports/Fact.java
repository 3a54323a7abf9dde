package io.tallawah.exports;

/** What a file says of its rows above them: a label and what it is. */
public record Fact(String label, String value) {}
