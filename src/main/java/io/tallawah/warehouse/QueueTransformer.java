package io.tallawah.warehouse;

import io.tallawah.ingestion.Transformer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Takes the queue for those who land. */
@Component
class QueueTransformer implements Transformer {

  private final Warehouse warehouse;

  QueueTransformer(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public boolean transform(Consumer<String> progress) {
    RunResult result =
        warehouse.transform(
            TransformRequest.queued(),
            node -> {
              if (node.hasEnded()) {
                progress.accept(node.line());
              }
            });
    if (result.message() != null) {
      progress.accept(result.message());
    }
    return result.succeeded();
  }
}
