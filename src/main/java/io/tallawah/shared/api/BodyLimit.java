package io.tallawah.shared.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request body before anything is parsed: one that is too large, whether it says so or
 * not, and one that is packed, which nobody here unpacks.
 */
public final class BodyLimit extends OncePerRequestFilter {

  static final long LARGEST = 1 << 20;
  static final long LARGEST_FILE = 20 << 20;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader("Content-Encoding") != null) {
      throw ApiException.of(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A packed body can't be taken. Send it as it is.");
    }
    long most = most(request.getContentType());
    if (request.getContentLengthLong() > most) {
      throw tooLarge();
    }
    chain.doFilter(new Bounded(request, most), response);
  }

  /** A file of rates may be larger than a body of fields. */
  private static long most(@org.jspecify.annotations.Nullable String type) {
    return type != null && type.startsWith("text/csv") ? LARGEST_FILE : LARGEST;
  }

  private static ApiException tooLarge() {
    return ApiException.of(HttpStatus.PAYLOAD_TOO_LARGE, "The request is too large.");
  }

  private static final class Bounded extends HttpServletRequestWrapper {

    private final long most;

    Bounded(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), most);
    }
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private long left;

    Counted(ServletInputStream body, long most) {
      this.body = body;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int bytes = body.read(target, offset, length);
      count(Math.max(bytes, 0));
      return bytes;
    }

    private void count(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw tooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
