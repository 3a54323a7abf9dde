package io.tallawah.shared;

/** Says who acts on this thread; identity knows. */
public interface ActorSource {

  /** There always is somebody: a visitor, if nobody has signed in. */
  Actor current();
}
