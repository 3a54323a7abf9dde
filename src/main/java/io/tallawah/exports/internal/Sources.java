package io.tallawah.exports.internal;

import io.tallawah.exports.TableSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tables that can be exported. */
@Component
public class Sources {

  private final ObjectProvider<TableSource> sources;

  Sources(ObjectProvider<TableSource> sources) {
    this.sources = sources;
  }

  /** The source of a kind. */
  public Optional<TableSource> find(String kind) {
    return sources.stream().filter(one -> one.kind().equals(kind)).findFirst();
  }

  /** The kinds there are, in the order of their names. */
  public List<String> kinds() {
    return sources.stream().map(TableSource::kind).sorted().toList();
  }
}
