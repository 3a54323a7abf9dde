package io.tallawah.ingestion.internal;

import org.jspecify.annotations.Nullable;

/** How tables and columns remember the stream and field that they were made for: in comments. */
final class LandingComment {

  private static final String STREAM = "stream: ";
  private static final String FIELD = "field: ";

  private LandingComment() {}

  static String ofStream(String stream) {
    return STREAM + stream;
  }

  static String ofField(String field) {
    return FIELD + field;
  }

  static @Nullable String stream(@Nullable String comment) {
    return rest(comment, STREAM);
  }

  static @Nullable String field(@Nullable String comment) {
    return rest(comment, FIELD);
  }

  private static @Nullable String rest(@Nullable String comment, String start) {
    return comment != null && comment.startsWith(start) ? comment.substring(start.length()) : null;
  }
}
