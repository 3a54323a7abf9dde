package io.tallawah.identity.api;

import io.tallawah.shared.api.Problems;
import io.tallawah.tenancy.NoTenantException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** An operator has no tenant, so what is a tenant's is not for them. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WithoutATenant {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(NoTenantException e) {
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(HttpStatus.FORBIDDEN));
  }
}
