package io.tallawah.shared.ui;

import java.util.concurrent.Callable;

/** Takes along to another thread what this one is bound to: the tenant, the person. */
public interface TaskContext {

  <T> Callable<T> capture(Callable<T> task);
}
