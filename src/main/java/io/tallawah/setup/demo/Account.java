package io.tallawah.setup.demo;

/** An account at a platform. */
record Account(long id, String name, String platform, Tenant tenant) {}
