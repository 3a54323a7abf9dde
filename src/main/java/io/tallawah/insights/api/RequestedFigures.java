package io.tallawah.insights.api;

import io.tallawah.insights.BadQueryException;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.Questions;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.api.ApiException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What all requests for figures have in common: how they are read, and how they are refused. */
@Component
class RequestedFigures {

  private static final List<String> DAYS = List.of("from", "to", "compare_from", "compare_to");

  private final Questions questions;

  RequestedFigures(Questions questions) {
    this.questions = questions;
  }

  /**
   * Reads what a request asks; the days are the usual ones when none are named.
   *
   * @param about the campaigns that it asks about
   * @throws ApiException naming the parameter that can't be taken
   */
  <Q> Q read(
      Map<String, List<String>> parameters,
      BiFunction<Map<String, List<String>>, DateRange, Q> reader,
      Function<Q, CampaignQuery> about) {
    for (String day : DAYS) {
      if (parameters.getOrDefault(day, List.of()).contains("")) {
        throw ApiException.badParameter(day, "it is a date such as 2026-11-24");
      }
    }
    return answer(() -> questions.read(usual -> reader.apply(parameters, usual), about));
  }

  /** Answers, or says which parameter can't be taken. */
  static <A> A answer(Supplier<A> work) {
    try {
      return work.get();
    } catch (BadQueryException e) {
      throw e.isUnknownParameter()
          ? ApiException.unknownParameter(e.field())
          : ApiException.badParameter(e.field(), withoutStop(e.sentence()));
    }
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
