package io.tallawah.ingestion.cli;

import io.tallawah.ingestion.LandingResult;
import io.tallawah.ingestion.LandingResult.WindowDecision;
import io.tallawah.ingestion.Loads;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Tells what became of each file: a line of text, or with {@code --json} an object a line. */
class IngestReport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintStream out;
  private final PrintStream err;
  private final boolean json;

  IngestReport(PrintStream out, PrintStream err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  void landed(LandingResult result) {
    if (json) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("file", result.fileName());
      line.put("load", result.load().toString());
      line.put("landed", result.landed());
      line.put("rejected", result.rejected());
      line.put("unchanged", result.unchanged());
      line.put("streams", result.streams());
      line.put("windows", result.windows().stream().map(IngestReport::told).toList());
      out.println(JSON.writeValueAsString(line));
      return;
    }
    out.printf(
        "%s: %d rows landed, %d rejected, %d unchanged%n",
        result.fileName(), result.landed(), result.rejected(), result.unchanged());
    result.windows().forEach(this::window);
    result.streams().stream()
        .filter(stream -> !stream.known() && stream.landed() > 0)
        .forEach(stream ->
            out.printf(
                "  nothing reads %s: it is landed and kept, and no figure is made of it%n",
                stream.stream()));
  }

  /** The first lines that were kept aside, and why. */
  void rejects(LandingResult result, List<Loads.Reject> first) {
    for (Loads.Reject reject : first) {
      err.printf("  line %d: %s%n", reject.line(), reject.reason().english());
    }
    if (result.rejected() > first.size()) {
      err.printf("  and %d more, listed under Data%n", result.rejected() - first.size());
    }
  }

  private void window(WindowDecision window) {
    Sentence objection = window.objection();
    if (objection != null) {
      out.printf("  no window for %s: %s%n", window.stream(), objection.english());
    }
  }

  private static Map<String, Object> told(WindowDecision window) {
    Sentence objection = window.objection();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("stream", window.stream());
    told.put("declared", window.declared());
    told.put("objection", objection == null ? null : objection.english());
    return told;
  }

  void progress(String line) {
    (json ? err : out).println(line);
  }

  void problem(ProblemException problem) {
    problem((problem.getMessage() + " " + problem.advice()).strip());
  }

  void problem(String sentence) {
    err.println(sentence);
  }

  void end() {
    out.flush();
  }
}
