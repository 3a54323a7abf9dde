package io.tallawah.shared.api;

import java.net.URI;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Makes the web server answer in our form, and closed, what it refuses before our code sees it. */
@Component
class WebServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final URI publicUrl;

  WebServer(@Value("${tallawah.public-url:http://localhost:8080}") URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new ClosedHeadersValve("https".equals(publicUrl.getScheme())));
    factory.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(ProblemReportValve.class.getName());
      }
    });
  }
}
